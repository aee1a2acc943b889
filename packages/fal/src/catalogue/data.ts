/* oxlint-disable max-lines -- generated: a line for each field and each endpoint */
/**
 * fal's video endpoints, packed; `pnpm catalogue` writes this file from the sources in
 * packages/tools/src/catalogue/sources, and read-catalogue.ts unpacks it.
 */
export const data = {
  sources: String.raw`fal-js types of 2026-08-02
official client 1.10.1
official client 1.10.1; OpenAPI of 2026-01-26
fal-js types of 2026-08-02; OpenAPI of 2026-01-26
official client 1.10.1; fal-js types of 2026-08-02; OpenAPI of 2026-01-26
OpenAPI of 2026-01-26
official client 1.10.1; fal-js types of 2026-08-02`,
  fields: String.raw`duration {"type":"integer","enum":[3,4,5,6,7,8,9,10,11,12,13,14,15],"default":5}
enable_safety_checker {"type":"boolean","default":true}
image_url {"type":"string","required":true,"media":"image"}
prompt {"type":"string"}
resolution {"type":"string","enum":["720p","1080p"],"default":"1080p"}
seed {"type":"number"}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1","4:3","3:4"],"default":"16:9"}
image_urls {"type":"array","required":true,"media":"image"}
prompt {"type":"string","required":true}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1","4:3","3:4","21:9","9:21","5:4","4:5"],"default":"16:9"}
audio_setting {"type":"string","enum":["auto","origin"],"default":"auto"}
reference_image_urls {"type":"array","media":"image"}
video_url {"type":"string","required":true,"media":"video"}
audio_url {"type":"string","required":true,"media":"audio"}
avatar_id {"type":"string","required":true,"enum":["emily_vertical_primary","emily_vertical_secondary","marcus_vertical_primary","marcus_vertical_secondary","mira_vertical_primary","mira_vertical_secondary","jasmine_vertical_primary","jasmine_vertical_secondary","jasmine_vertical_walking","aisha_vertical_walking","elena_vertical_primary","elena_vertical_secondary","any_male_vertical_primary","any_female_vertical_primary","any_male_vertical_secondary","any_female_vertical_secondary","any_female_vertical_walking","emily_primary","emily_side","marcus_primary","marcus_side","aisha_walking","elena_primary","elena_side","any_male_primary","any_female_primary","any_male_side","any_female_side"]}
text {"type":"string","required":true}
auto_trim {"type":"boolean","default":true}
keypoints {"type":"array","required":true}
output_container_and_codec {"type":"string","enum":["mp4_h265","mp4_h264","webm_vp9","gif","mov_h264","mov_h265","mov_proresks","mkv_h264","mkv_h265","mkv_vp9","mkv_mpeg4"],"default":"mp4_h264"}
preserve_audio {"type":"boolean","default":true}
mask_video_url {"type":"string","required":true,"media":"video"}
output_codec {"type":"string","enum":["vp9","h264"],"default":"vp9"}
refine_foreground_edges {"type":"boolean","default":true}
subject_is_person {"type":"boolean","default":true}
auto_zoom {"type":"boolean"}
background_color {"type":"string","enum":["Transparent","Black","White","Gray","Red","Green","Blue","Yellow","Cyan","Magenta","Orange"],"default":"Black"}
output_container_and_codec {"type":"string","enum":["mp4_h265","mp4_h264","webm_vp9","mov_h265","mov_proresks","mkv_h265","mkv_h264","mkv_vp9","gif"],"default":"webm_vp9"}
desired_increase {"type":"string","enum":["2","4"],"default":"2"}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1"],"default":"16:9"}
frames_per_second {"type":"integer","default":16,"minimum":5,"maximum":30}
guidance_scale {"type":"number","default":5,"minimum":1,"maximum":20}
guidance_scale_2 {"type":"number","default":2,"minimum":0,"maximum":10}
ip_scale {"type":"number","default":1,"minimum":0,"maximum":2}
negative_prompt {"type":"string"}
num_frames {"type":"integer","default":81,"minimum":9,"maximum":81}
num_inference_steps {"type":"integer","default":50,"minimum":1,"maximum":75}
resolution {"type":"string","enum":["480p","580p","720p"],"default":"720p"}
seed {"type":"integer"}
strength {"type":"number","default":1,"minimum":0,"maximum":2}
aspect_ratio {"type":"string","enum":["auto","21:9","16:9","4:3","1:1","3:4","9:16"],"default":"auto"}
bitrate_mode {"type":"string","enum":["standard","high"],"default":"standard"}
duration {"type":"string","enum":["auto","4","5","6","7","8","9","10","11","12","13","14","15"],"default":"auto"}
end_image_url {"type":"string","media":"image"}
end_user_id {"type":"string"}
generate_audio {"type":"boolean","default":true}
resolution {"type":"string","enum":["480p","720p"],"default":"720p"}
audio_urls {"type":"array","media":"audio"}
image_urls {"type":"array","media":"image"}
video_urls {"type":"array","media":"video"}
resolution {"type":"string","enum":["480p","720p","1080p","4k"],"default":"720p"}
video_url {"type":"object","required":true}
scale_factor {"type":"number","default":2,"minimum":1,"maximum":200}
prompt {"type":"string","required":true,"maxLength":1500}
resolution {"type":"string","enum":["720p"],"default":"720p"}
aspect_ratio {"type":"string","enum":["9:16","16:9"],"default":"16:9"}
sync_mode {"type":"boolean","default":true}
enhance_prompt {"type":"boolean","default":true}
sync_mode {"type":"boolean","default":false}
num_frames {"type":"integer","minimum":41,"maximum":241,"default":145}
resolution {"type":"string","enum":["480p","720p"],"default":"480p"}
seed {"type":"integer","default":42}
acceleration {"type":"string","enum":["none","regular","high"],"default":"regular"}
first_audio_url {"type":"string","required":true,"media":"audio"}
num_frames {"type":"integer","default":181,"minimum":41,"maximum":241}
second_audio_url {"type":"string","media":"audio"}
seed {"type":"integer","default":81}
use_only_first_audio {"type":"boolean","default":false}
first_text_input {"type":"string","required":true}
num_frames {"type":"integer","default":191,"minimum":41,"maximum":241}
second_text_input {"type":"string","required":true}
voice1 {"type":"string","enum":["Aria","Roger","Sarah","Laura","Charlie","George","Callum","River","Liam","Charlotte","Alice","Matilda","Will","Jessica","Eric","Chris","Brian","Daniel","Lily","Bill"],"default":"Sarah"}
voice2 {"type":"string","enum":["Aria","Roger","Sarah","Laura","Charlie","George","Callum","River","Liam","Charlotte","Alice","Matilda","Will","Jessica","Eric","Chris","Brian","Daniel","Lily","Bill"],"default":"Roger"}
num_frames {"type":"integer","default":145,"minimum":41,"maximum":241}
text_input {"type":"string","required":true}
voice {"type":"string","required":true,"enum":["Aria","Roger","Sarah","Laura","Charlie","George","Callum","River","Liam","Charlotte","Alice","Matilda","Will","Jessica","Eric","Chris","Brian","Daniel","Lily","Bill"]}
output_fps {"type":"integer","default":24}
recursive_interpolation_passes {"type":"integer","default":2}
frames {"type":"array","required":true}
recursive_interpolation_passes {"type":"integer","default":4}
controlnet_type {"type":"string","enum":["scribble","rgb"],"default":"scribble"}
guidance_scale {"type":"integer","default":1,"minimum":0,"maximum":2}
keyframe_0_image_url {"type":"string","media":"image"}
keyframe_0_index {"type":"integer","default":0}
keyframe_1_image_url {"type":"string","media":"image"}
keyframe_1_index {"type":"integer","default":0}
keyframe_2_image_url {"type":"string","media":"image"}
keyframe_2_index {"type":"integer","default":0}
negative_prompt {"type":"string","default":""}
num_inference_steps {"type":"integer","default":4,"minimum":1,"maximum":12}
background_color {"type":"array","minItems":3,"maxItems":3}
output_format {"type":"string","enum":["mp4","webm"],"default":"mp4"}
acceleration {"type":"string","enum":["none","regular"],"default":"none"}
enable_prompt_expansion {"type":"boolean"}
frames_per_second {"type":"number","default":16}
max_image_size {"type":"number","default":848}
num_frames {"type":"number","default":81}
num_inference_steps {"type":"number","default":30}
reference_image_urls {"type":"array","required":true,"media":"image"}
model {"type":"string","enum":["General Use (Light)","General Use (Light 2K)","General Use (Heavy)","Matting","Portrait","General Use (Dynamic)"],"default":"General Use (Light)"}
operating_resolution {"type":"string","enum":["1024x1024","2048x2048","2304x2304"],"default":"1024x1024"}
output_mask {"type":"boolean","default":false}
refine_foreground {"type":"boolean","default":true}
video_output_type {"type":"string","enum":["X264 (.mp4)","VP9 (.webm)","PRORES4444 (.mov)","GIF (.gif)"],"default":"X264 (.mp4)"}
video_quality {"type":"string","enum":["low","medium","high","maximum"],"default":"high"}
video_write_mode {"type":"string","enum":["fast","balanced","small"],"default":"balanced"}
enhancement_preset {"type":"string","enum":["general","ugc","short_series","aigc","old_film"],"default":"general"}
enhancement_tier {"type":"string","enum":["fast","standard","pro"],"default":"standard"}
fidelity {"type":"string","enum":["high","medium"],"default":"high"}
scale_ratio {"type":"number"}
target_fps {"type":"string","enum":["30fps","60fps"],"default":"30fps"}
target_resolution {"type":"string","enum":["1080p","2k","4k"],"default":"1080p"}
trim_first_second {"type":"boolean","default":true}
turbo_mode {"type":"boolean","default":false}
mask_url {"type":"string","media":"image"}
aspect_ratio {"type":"string","enum":["21:9","16:9","4:3","1:1","3:4","9:16","auto"],"default":"16:9"}
camera_fixed {"type":"boolean","default":false}
duration {"type":"string","enum":["4","5","6","7","8","9","10","11","12"],"default":"5"}
resolution {"type":"string","enum":["480p","720p","1080p"],"default":"720p"}
aspect_ratio {"type":"string","enum":["21:9","16:9","4:3","1:1","3:4","9:16","auto"],"default":"auto"}
duration {"type":"string","enum":["2","3","4","5","6","7","8","9","10","11","12"],"default":"5"}
num_frames {"type":"number"}
aspect_ratio {"type":"string","enum":["21:9","16:9","4:3","1:1","3:4","9:16","9:21"],"default":"16:9"}
resolution {"type":"string","enum":["480p","720p","1080p"],"default":"1080p"}
aspect_ratio {"type":"string","enum":["21:9","16:9","4:3","1:1","3:4","9:16"],"default":"16:9"}
export_fps {"type":"integer","default":16,"minimum":4,"maximum":32}
guidance_scale {"type":"number","default":7,"minimum":0,"maximum":20}
loras {"type":"array","default":[]}
num_inference_steps {"type":"integer","default":50,"minimum":1,"maximum":50}
use_rife {"type":"boolean","default":true}
video_size {"type":"string","enum":["square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142}
strength {"type":"number","default":0.8,"minimum":0.05,"maximum":1}
batch_frames {"type":"integer","default":24,"minimum":1,"maximum":50}
controlnext_cond_scale {"type":"number","default":1,"minimum":0.1,"maximum":10}
decode_chunk_size {"type":"integer","default":2,"minimum":1,"maximum":10}
fps {"type":"integer","default":7,"minimum":1,"maximum":60}
guidance_scale {"type":"number","default":3,"minimum":0.1,"maximum":10}
height {"type":"integer","default":1024,"minimum":64,"maximum":1024}
max_frame_num {"type":"integer","default":240,"minimum":1,"maximum":1000}
motion_bucket_id {"type":"number","default":127,"minimum":0,"maximum":255}
num_inference_steps {"type":"integer","default":25,"minimum":1,"maximum":100}
overlap {"type":"integer","default":6,"minimum":0,"maximum":20}
sample_stride {"type":"integer","default":2,"minimum":1,"maximum":10}
width {"type":"integer","default":576,"minimum":64,"maximum":1024}
num_frames {"type":"number","default":93}
num_inference_steps {"type":"number","default":10}
sync_mode {"type":"boolean"}
guidance_scale {"type":"number","default":7}
num_inference_steps {"type":"number","default":35}
audio_guidance_scale {"type":"number","default":2,"minimum":0,"maximum":5}
guidance_scale {"type":"number","default":1,"minimum":0,"maximum":5}
audio_url {"type":"string","media":"audio"}
duration {"type":"number","default":5}
guidance_scale {"type":"number","default":5}
num_inference_steps {"type":"number"}
resolution {"type":"string","enum":["256p","540p","720p","1080p"],"default":"256p"}
colormap {"type":"string","enum":["grayscale","turbo","inferno","magma","viridis"],"default":"grayscale"}
include_raw_depths {"type":"boolean"}
max_frames {"type":"number"}
model {"type":"string","enum":["VDA-Small","VDA-Base","VDA-Large"],"default":"VDA-Large"}
output_fps {"type":"number"}
resolution {"type":"string","enum":["auto","360p","480p","720p","1080p"],"default":"auto"}
side_by_side {"type":"boolean"}
do_lipsync {"type":"boolean","default":true}
target_language {"type":"string","enum":["hindi","turkish","english"],"default":"hindi"}
draw_mode {"type":"string","enum":["full-pose","body-pose","face-pose","hand-pose","face-hand-mask","face-mask","hand-mask"],"default":"body-pose"}
audio_guidance_scale {"type":"number","default":2.5}
guidance_scale {"type":"number","default":4.5}
num_frames_per_generation {"type":"number","default":121}
acceleration {"type":"string","enum":["none","low","regular"],"default":"regular","nullable":true}
aspect_ratio {"type":"string","enum":["auto","16:9","1:1","9:16"],"default":"auto"}
enable_auto_downsample {"type":"boolean","default":false}
enable_safety_checker {"type":"boolean","default":false}
frames_per_second {"type":"integer","default":16,"minimum":5,"maximum":30,"nullable":true}
guidance_scale {"type":"number","default":5,"minimum":1,"maximum":10}
match_input_frames_per_second {"type":"boolean","default":false}
match_input_num_frames {"type":"boolean","default":false}
num_frames {"type":"integer","default":81,"minimum":17,"maximum":241}
num_inference_steps {"type":"integer","default":30,"minimum":2,"maximum":50}
num_interpolated_frames {"type":"integer","minimum":0,"maximum":5,"default":0}
resolution {"type":"string","enum":["auto","240p","360p","480p","580p","720p"],"default":"auto"}
return_frames_zip {"type":"boolean","default":false}
sampler {"type":"string","enum":["unipc","dpm++","euler"],"default":"unipc"}
seed {"type":"integer","nullable":true}
shift {"type":"number","default":5,"minimum":1,"maximum":15}
temporal_downsample_factor {"type":"integer","minimum":0,"maximum":5,"default":0}
highest_resolution {"type":"boolean","default":true}
num_speakers {"type":"number"}
source_lang {"type":"string"}
target_lang {"type":"string","required":true}
video_url {"type":"string","media":"video"}
fps {"type":"integer","default":8,"minimum":1,"maximum":16}
guidance_scale {"type":"number","default":7.5,"minimum":0,"maximum":20}
motions {"type":"array"}
negative_prompt {"type":"string","default":"(bad quality, worst quality:1.2), ugly faces, bad anime"}
num_frames {"type":"integer","default":16,"minimum":1,"maximum":32}
num_inference_steps {"type":"integer","default":25,"minimum":1,"maximum":50}
video_size {"type":"string","enum":["square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"square"}
guidance_scale {"type":"number","default":2,"minimum":0,"maximum":20}
num_frames {"type":"integer","default":16,"minimum":1,"maximum":64}
num_inference_steps {"type":"integer","default":8,"minimum":1,"maximum":8}
first_n_seconds {"type":"integer","default":3,"minimum":2,"maximum":12}
num_inference_steps {"type":"integer","default":12,"minimum":1,"maximum":32}
strength {"type":"number","default":0.7,"minimum":0.1,"maximum":1}
first_n_seconds {"type":"integer","default":3,"minimum":2,"maximum":4}
cond_aug {"type":"number","default":0.02,"minimum":0,"maximum":10}
fps {"type":"integer","default":10,"minimum":1,"maximum":25}
motion_bucket_id {"type":"integer","default":127,"minimum":1,"maximum":255}
steps {"type":"integer","default":4,"minimum":1,"maximum":20}
video_size {"type":"string","enum":["square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"landscape_16_9"}
steps {"type":"integer","default":20,"minimum":1,"maximum":100}
fps {"type":"number","default":24}
images {"type":"array","required":true}
start_offset {"type":"number","minimum":0,"default":0}
resolution {"type":"string","enum":["square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"nullable":true}
target_fps {"type":"number","minimum":1,"maximum":60,"nullable":true}
video_urls {"type":"array","required":true,"media":"video","minItems":2}
resolution_aspect_ratio_video_index {"type":"number"}
end_image_url {"type":"string","required":true,"media":"image"}
fps {"type":"number","default":8}
image_format {"type":"string","enum":["png","jpeg"],"default":"jpeg"}
include_end {"type":"boolean"}
include_start {"type":"boolean"}
num_frames {"type":"number","default":1}
output_type {"type":"string","enum":["images","video"],"default":"images"}
start_image_url {"type":"string","required":true,"media":"image"}
fps {"type":"integer","default":8,"minimum":1,"maximum":60}
loop {"type":"boolean","default":false}
num_frames {"type":"integer","default":1,"minimum":1,"maximum":4}
use_calculated_fps {"type":"boolean","default":true}
use_scene_detection {"type":"boolean","default":false}
stability {"type":"number","default":0.5}
voice {"type":"string","enum":["Aria","Roger","Sarah","Laura","Charlie","George","Callum","River","Liam","Charlotte","Alice","Matilda","Will","Jessica","Eric","Chris","Brian","Daniel","Lily","Bill"],"default":"Aria"}
acceleration {"type":"string","enum":["regular","high","full"],"default":"regular"}
color_fix {"type":"boolean","default":true}
output_format {"type":"string","enum":["X264 (.mp4)","VP9 (.webm)","PRORES4444 (.mov)","GIF (.gif)"],"default":"X264 (.mp4)"}
output_quality {"type":"string","enum":["low","medium","high","maximum"],"default":"high"}
output_write_mode {"type":"string","enum":["fast","balanced","small"],"default":"balanced"}
preserve_audio {"type":"boolean","default":false}
quality {"type":"integer","default":70,"minimum":0,"maximum":100}
upscale_factor {"type":"number","default":2,"minimum":1,"maximum":4}
aspect_ratio {"type":"string","enum":["16:9","9:16"],"default":"16:9"}
cfg_scale {"type":"number","default":1,"minimum":0,"maximum":7}
guidance_scale {"type":"number","default":10,"minimum":0,"maximum":32}
num_frames {"type":"integer","default":180,"minimum":30,"maximum":900}
resolution {"type":"string","enum":["720p","480p"],"default":"480p"}
num_frames {"type":"integer","default":240,"minimum":30,"maximum":1800}
strength {"type":"number","default":0.8,"minimum":0,"maximum":1}
goal_force {"type":"object"}
image_url {"type":"string","media":"image"}
num_inference_steps {"type":"number","default":50}
projectile_force {"type":"object"}
prompt {"type":"string","default":"A hand pushes the hanging bulb, causing it to sway."}
aspect_ratio {"type":"string","enum":["16:9","9:16","4:5","5:4","1:1"],"default":"16:9"}
character {"type":"object","required":true}
resolution {"type":"string","enum":["360p","480p","540p","720p","1080p"],"default":"720p"}
voice {"type":"object","required":true}
aspect_ratio {"type":"string","enum":["16:9","9:16","4:5","5:4","1:1","auto"],"default":"16:9"}
background {"type":"object"}
caption {"type":"boolean"}
expression {"type":"string"}
talking_style {"type":"string","enum":["stable","expressive"],"default":"stable"}
voice {"type":"string"}
avatar {"type":"string","default":"Abigail Sofa Front"}
fit {"type":"string","enum":["contain","cover"],"default":"cover"}
remove_background {"type":"boolean"}
resolution {"type":"string","enum":["720p","1080p","4k"],"default":"720p"}
voice {"type":"string","default":"Warm Pro Narrator"}
watermark {"type":"object"}
enable_dynamic_duration {"type":"boolean","default":true}
output_language {"type":"string","required":true,"enum":["English","Spanish","French","Hindi","Italian","German","Polish","Portuguese","Chinese","Japanese","Dutch","Turkish","Korean","Danish","Arabic","Romanian","Mandarin","Filipino","Swedish","Indonesian","Ukrainian","Greek","Czech","Bulgarian","Malay","Slovak","Croatian","Tamil","Finnish","Russian","Afrikaans (South Africa)","Albanian (Albania)","Amharic (Ethiopia)","Arabic (Algeria)","Arabic (Bahrain)","Arabic (Egypt)","Arabic (Iraq)","Arabic (Jordan)","Arabic (Kuwait)","Arabic (Lebanon)","Arabic (Libya)","Arabic (Morocco)","Arabic (Oman)","Arabic (Qatar)","Arabic (Saudi Arabia)","Arabic (Syria)","Arabic (Tunisia)","Arabic (United Arab Emirates)","Arabic (Yemen)","Armenian (Armenia)","Azerbaijani (Latin, Azerbaijan)","Bangla (Bangladesh)","Basque","Bengali (India)","Bosnian (Bosnia and Herzegovina)","Bulgarian (Bulgaria)","Burmese (Myanmar)","Catalan","Chinese (Cantonese, Traditional)","Chinese (Jilu Mandarin, Simplified)","Chinese (Mandarin, Simplified)","Chinese (Northeastern Mandarin, Simplified)","Chinese (Southwestern Mandarin, Simplified)","Chinese (Taiwanese Mandarin, Traditional)","Chinese (Wu, Simplified)","Chinese (Zhongyuan Mandarin Henan, Simplified)","Chinese (Zhongyuan Mandarin Shaanxi, Simplified)","Croatian (Croatia)","Czech (Czechia)","Danish (Denmark)","Dutch (Belgium)","Dutch (Netherlands)","English (Australia)","English (Canada)","English (Hong Kong SAR)","English (India)","English (Ireland)","English (Kenya)","English (New Zealand)","English (Nigeria)","English (Philippines)","English (Singapore)","English (South Africa)","English (Tanzania)","English (UK)","English (United States)","Estonian (Estonia)","Filipino (Philippines)","Finnish (Finland)","French (Belgium)","French (Canada)","French (France)","French (Switzerland)","Galician","Georgian (Georgia)","German (Austria)","German (Germany)","German (Switzerland)","Greek (Greece)","Gujarati (India)","Hebrew (Israel)","Hindi (India)","Hungarian (Hungary)","Icelandic (Iceland)","Indonesian (Indonesia)","Irish (Ireland)","Italian (Italy)","Japanese (Japan)","Javanese (Latin, Indonesia)","Kannada (India)","Kazakh (Kazakhstan)","Khmer (Cambodia)","Korean (Korea)","Lao (Laos)","Latvian (Latvia)","Lithuanian (Lithuania)","Macedonian (North Macedonia)","Malay (Malaysia)","Malayalam (India)","Maltese (Malta)","Marathi (India)","Mongolian (Mongolia)","Nepali (Nepal)","Norwegian Bokmål (Norway)","Pashto (Afghanistan)","Persian (Iran)","Polish (Poland)","Portuguese (Brazil)","Portuguese (Portugal)","Romanian (Romania)","Russian (Russia)","Serbian (Latin, Serbia)","Sinhala (Sri Lanka)","Slovak (Slovakia)","Slovenian (Slovenia)","Somali (Somalia)","Spanish (Argentina)","Spanish (Bolivia)","Spanish (Chile)","Spanish (Colombia)","Spanish (Costa Rica)","Spanish (Cuba)","Spanish (Dominican Republic)","Spanish (Ecuador)","Spanish (El Salvador)","Spanish (Equatorial Guinea)","Spanish (Guatemala)","Spanish (Honduras)","Spanish (Mexico)","Spanish (Nicaragua)","Spanish (Panama)","Spanish (Paraguay)","Spanish (Peru)","Spanish (Puerto Rico)","Spanish (Spain)","Spanish (United States)","Spanish (Uruguay)","Spanish (Venezuela)","Sundanese (Indonesia)","Swahili (Kenya)","Swahili (Tanzania)","Swedish (Sweden)","Tamil (India)","Tamil (Malaysia)","Tamil (Singapore)","Tamil (Sri Lanka)","Telugu (India)","Thai (Thailand)","Turkish (Türkiye)","Ukrainian (Ukraine)","Urdu (India)","Urdu (Pakistan)","Uzbek (Latin, Uzbekistan)","Vietnamese (Vietnam)","Welsh (United Kingdom)","Zulu (South Africa)","English - Your Accent","English - American Accent"]}
speaker_num {"type":"number"}
translate_audio_only {"type":"boolean"}
brand_glossary_id {"type":"string"}
enable_caption {"type":"boolean"}
srt_role {"type":"string","enum":["input","output"]}
srt_url {"type":"string"}
config {"type":"object"}
disable_music_track {"type":"boolean"}
enable_speech_enhancement {"type":"boolean"}
end_time {"type":"number"}
start_time {"type":"number"}
title {"type":"string"}
avatar {"type":"string","enum":["auto","Abigail (Upper Body)","Abigail Office Front","Abigail Office Side","Abigail Sofa Front","Abigail Sofa Side","Aditya in Brown blazer","Aditya in Blue blazer","Aditya in Blue shirt","Aditya in Blue t-shirt","Aditya in Beige blazer","Adrian in Blue Shirt","Adrian in Blue Suit","Adrian in Blue Sweater","Adriana BizTalk Front","Adriana BizTalk Side","Adriana Business Front 2","Adriana Business Front ","Adriana Business Side","Adriana Nurse Front 2","Adriana Nurse Front","Adriana Nurse Side 2","Adriana Nurse Side","Adriana Nurse Sitting Side","Adriana SuitSofa Front","Aiko","Albert in Blue Polo shirt","Albert in Blue blazer","Albert in Blue shirt","Albert in Blue suit","Albert in Khaki blazer","Albert in White shirt","Amanda in Blue Shirt (Front)","Amanda in Blue Shirt (Left)","Amanda in Blue Shirt (Right)","Amanda in Grey Shirt (Front)","Amanda in Grey Shirt (Left)","Amanda in Grey Shirt (Right)","Amanda in Maintenance (Front)","Amanda in Maintenance (Left)","Amanda in Maintenance (Right)","Amelia Business Training Front 2","Amelia Business Training Front","Amelia Business Training Side 2","Amelia Business Training Side","Amelia Lounge Front 2","Amelia Lounge Front","Amelia Lounge Side 2","Amelia Lounge Side","Amelia Yoga Front 2","Amelia Yoga Front","Amelia Yoga Side 2","Amelia Yoga Side","Alex in Black Suit","Alex in Jacket","Alex in White Coat","Alex in Yellow Sweater","Anja Office Front","Anja Office Side ","Anja Sofa Front","Anja Sofa Side ","Ann Business Front","Ann Business Sitting","Ann Casual Front","Ann Casual Lying","Ann Casual Sitting 2","Ann Casual Sitting","Ann Doctor Sitting","Ann Doctor Standing","Ann Sweater Front","Ann Sweater Side","Ann Therapist","Anna in White T-shirt","Anna in Turtleneck T-shirt","Anna in Brown T-shirt","Annelise in Dark blue dress","Annelise in Off white dress","Annelise in Sky blue dress","Annelise in White dress","Annelore in Blue blazer","Annelore in Blue dress","Annelore in Red blazer","Annelore in Red sweater","Annelore in White shirt","Annie in Grey Jacket","Annie in White Shirt","Annie in Tan Jacket","Annie in Blue Casual","Annie in Light Blue","Annie in Brown Shirt","Annie in Black Shirt","Annie in Pink Suit","Annie in Grey Dress","Annie in Blue Vest","Annie in Black V-neck Shirt","Annie in Blue Suit","Annie Bar Sitting Front","Annie Bar Sitting Side","Annie Bar Standing Front 2","Annie Bar Standing Front 3","Annie Bar Standing Front","Annie Bar Standing Side 2","Annie Bar Standing Side 3","Annie Bar Standing Side","Annie Business Casual Standing Front 2","Annie Business Casual Standing Front","Annie Business Casual Standing Side 2","Annie Business Casual Standing Side","Annie Casual Sitting Front 2","Annie Casual Sitting Front","Annie Casual Sitting Side 2","Annie Casual Sitting Side","Annie Casual Standing Front 2","Annie Casual Standing Front","Annie Casual Standing Side 2","Annie Casual Standing Side","Annie Desk Sitting Front 2","Annie Desk Sitting Front","Annie Desk Sitting Side 2","Annie Desk Sitting Side","Annie Lounge Standing Front","Annie Lounge Standing Side","Annie Office Sitting Front 2","Annie Office Sitting Front","Annie Office Sitting Side 2","Annie Office Sitting Side","Annie Office Standing Front","Annie Office Standing Side","Annie Sofa Sitting Front 3","Annie Sofa Sitting Front","Annie Sofa Sitting Side 2","Annie Sofa Sitting Side 3","Annie Sofa Sitting Side","Annie Sofa Sitting Front 2","Annie Studio Pink Sitting Front","Annie Studio Pink Sitting Side","Annie Studio Pink Standing Front","Annie Studio Pink Standing Side","Armando Casual Front","Armando Casual Side","Armando Suit Front","Armando Suit Side","Armando Sweater Front 2","Armando Sweater Front","Armando Sweater Side 2","Armando Sweater Side","Artur Office Front 2","Artur Office Front","Artur Office Side 2","Artur Office Side","Artur Sofa Casual Front 2","Artur Sofa Casual Front","Artur Sofa Casual Side 2","Artur Sofa Causal Side","Aubrey Sofa Side","Aubrey (Upper Body)","Aubrey Night Scene Front","Aubrey Outdoor Sport Front","Aubrey Outdoor Sport Side","Aubrey Sofa Front","August Casual Front 2","August Casual Front","August Cool Sitting","August Cool Style","August Employee Front","August Hoodies Front 2","August Hoodies Front","Bahar (Upper Body)","Bahar Business Front","Bahar Business Side","Bahar Business Sitting Front","Bahar Business Sitting Side","Bahar Casual Sitting Front 2","Bahar Casual Sitting Front","Bahar Casual Sitting Side 2","Bahar Casual Sitting Side","Bahar Denim Casual Front","Bahar Denim Casual Side","Bahar Denim Front","Bahar Denim Side","Bahar Jacket Casual Front","Bahar Jacket Casual Side","Bahar Jacket Front","Bahar Jacket Side","Bahar Suit Front","Bahar Suit Side","Bastien in Blue T-shirt","Bastien in Blue blazer","Bastien in Blue shirt","Bastien in White shirt","Blanka Lounge Front","Blanka Lounge Side","Blanka Outdoor Business Front","Blanka Outdoor Business Side","Blanka Outdoor Reading Front","Blanka Outdoor Reading Side","Blanka Picnic Front","Blanka Picnic Side","Bojan Business Training Front 2","Bojan Business Training Front","Bojan Business Training Side 2","Bojan Business Training Side","Bojan Lounge Front 2","Bojan Lounge Front","Bojan Lounge Side 2","Bojan Lounge Side","Bojan Sport Front 2","Bojan Sport Front","Bojan Sport Side 2","Bojan Sport Side","Bradley in Blue Polo (Front)","Bradley in Blue Polo (Left)","Bradley in Blue Polo (Right)","Bradley in Blue Shirt (Front)","Bradley in Blue Shirt (Left)","Bradley in Blue Shirt (Right)","Bradley in Doctor (Front)","Bradley in Doctor (Left)","Bradley in Doctor (Right)","Brandon in Grey Suit","Brandon in Blue Sweater","Brandon in White Shirt","Brandon Business Sitting Front","Brandon Business Sitting Side","Brandon Business Standing Front","Brandon Business Standing Side","Brandon Casual Sitting Front","Brandon Casual Sitting Side","Brandon Kitchen Standing Front","Brandon Kitchen Standing Side","Brandon Lobby Sitting Front","Brandon Lobby Sitting Side","Brandon Lobby Standing Front","Brandon Lobby Standing Side","Brandon Office Sitting Front","Brandon Office Sitting Side","Brandon Office Standing Front","Brandon Office Standing Side","Brandon Sofa Sitting Front","Brandon Sofa Sitting Side","Brent Office Front 2","Brent Office Front","Brent Office Side 2","Brent Office Side","Brent Sofa Front 2","Brent Sofa Front","Brent Sofa Side 2","Brent Sofa Side","Briana in White shirt","Briana in Striped T-shirt","Briana in Brown suit","Bruce","Bryan Casual Front","Bryan Casual Side","Bryan Fitness Coach","Bryan Tech Expert","Bryan Plaid Shirt Front","Bryan Plaid Shirt Side","Bryan Suit Front","Bryan Suit Side","Bryce in Black t-shirt","Bryce in Blue blazer","Bryce in Blue shirt","Bryce in Grey blazer","Bryce in White shirt","Byron Business Front 2","Byron Business Front","Byron Business Side 2","Byron Business Side","Byron Business Sitting Front","Byron Business Sitting Size","Byron Casual Front 2","Byron Casual Front","Byron Casual Side 2","Byron Casual Side","Byron Casual Sitting Front","Byron Casual Sitting Side","Byron Jacket Front","Byron Jacket Side","Byron Sitting Front","Byron Sitting Side","Byron Suit Front","Byron Suit Side","Candace in Beige Dress (Front)","Candace in Beige Dress (Left)","Candace in Beige Dress (Right)","Candace in Doctor (Front)","Candace in Doctor (Left)","Candace in Doctor (Right)","Candace in Pink Blazer (Front)","Candace in Pink Blazer (Right)","Candace in Pink Blazer  (Left)","Carla in Doctor (Front)","Carla in Doctor (Left)","Carla in Doctor (Right)","Carla in Dress  (Left)","Carla in Shirt (Front)","Carla in Shirt (Left)","Carla in Shirt (Right)","Carlotta BizTalk Front","Carlotta BizTalk Side","Carlotta Business Front","Carlotta Business Side","Carlotta Casual Front","Carlotta Casual Side","Carlotta Casual Sitting Front","Carlotta Casual Sitting Side","Carlotta Half Front","Carlotta Pink Jumpsuit Front 2","Carlotta Pink Jumpsuit Front","Carlotta Pink Jumpsuit Side 2","Carlotta Pink Jumpsuit Side","Carlotta Pink Jumpsuit Sitting Front","Carlotta Pink Jumpsuit Sitting Side","Caroline Business Sitting Front","Caroline Business Sitting Side","Caroline Business Standing Front","Caroline Business Standing Side","Caroline in Blue Suit","Caroline in White Shirt","Caroline in Yellow Casual","Caroline in Yellow Skirt","Caroline Casual Sitting Front","Caroline Casual Sitting Side","Caroline Kitchen Standing Front","Caroline Kitchen Standing Side","Caroline Lobby Sitting Front","Caroline Lobby Sitting Side","Caroline Lobby Standing Front","Caroline Lobby Standing Side","Caroline Office Sitting Front","Caroline Office Sitting Side","Caroline Office Standing Front","Caroline Office Standing Side","Caroline Sofa Sitting Front","Caroline Sofa Sitting Side","Chad in Blue Shirt (Front)","Chad in Blue Shirt (Left)","Chad in Blue Shirt (Right)","Chad in Grey Shirt (Front)","Chad in Grey Shirt (Left)","Chad in Grey Shirt (Right)","Chad in Maintenance (Front)","Chad in Maintenance (Left)","Chad in Maintenance (Right)","Chakir in Headscarf (Front)","Chakir in Headscarf (Left)","Chakir in Headscarf (Right)","Chakir in White Shirt (Front)","Chakir in White Shirt (Right)","Chakir in white Shirt (Left)","Chloe (Upper Body)","Chloe Lounge Front","Chloe Lounge Side","Chloe Outdoor Side","Colin Business Front 2","Colin Business Front","Colin Jacket Front","Colin Sitting Cool Style 2","Colin Sitting Cool Style","Colin Suit Front","Colin Sweater Front","Colin Sweater Sitting Front","Connie Business Front","Connie Business Sitting Front","Connie Casual Sitting Front","Connie Casual Sitting Side","Connie Education Front","Connie Education Side 2","Connie Education Side","Connie Skirt Front","Connie Skirt Side","Connie Skirt Sitting Front","Connie Skirt Sitting Side","Connie Suit Front","Conrad House Front","Conrad House Side","Conrad Sofa Front","Conrad Sofa Side","Crisanto Business Front","Crisanto Business Side","Crisanto Chef Front 2","Crisanto Chef Front","Crisanto Chef Side 2","Crisanto Chef Side","Crisanto Chef Sitting ","Crisanto Education Front","Crisanto Education Side","Crisanto Nurse Front 2","Crisanto Nurse Front","Crisanto Nurse Side 2","Crisanto Nurse Side","Crisanto Nurse Sitting Front","Crisanto Nurse Sitting Side","Crisanto Suit Front","Crisanto Suit Side","Daphne in Blue blazer","Daphne in Blue shirt","Daphne in Grey blazer","Daphne in Grey suit","Daphne in Pink hoodie","Daphne in White t-shirt","Darnell in Blue Shirt (Front)","Darnell in Blue Shirt (Left)","Darnell in Blue Shirt (Right)","Darnell in Bordeaux Polo (Front)","Darnell in Bordeaux Polo (Left)","Darnell in Bordeaux Polo (Right)","Darnell in Doctor (Front)","Darnell in Doctor (Left)","Darnell in Doctor (Right)","Derya Indoor Front 2","Derya Indoor Front","Derya Indoor Side 2","Derya Indoor Side","Derya Office Front 2","Derya Office Front","Derya Office Side 2","Derya Office Side","Dexter Casual Front","Dexter Casuat Side","Dexter Doctor Sitting","Dexter Doctor Standing","Dexter Lawyer","Dexter Suit Front","Dexter Suit Side","Dexter Winter Coat Front","Dexter Winter Coat Side","Diana in Black Camisole Top","Diana in Striped Shirt","Diana in White Shirt","Diora in Blue blazer","Diora in Green blazer","Diora in Pink shirt","Diora in White shirt","Diora in White t-shirt","Diran Casual Front","Diran Casual Side","Diran Jacket Front","Diran Jacket Side","Diran Macbook Business Front","Diran Macbook Business Side","Diran Macbook Casual Front","Diran Macbook Casual Side","Diran Macbook Sitting Front 2","Diran Macbook Sitting Front","Diran Macbook Sitting Side 2","Diran Macbook Sitting Side","Diran Suit Front","Diran Suit Side","Diran iPad Front","Diran iPad Side","Diran iPad Sitting Front","Diran iPad Sitting Side","Elenora Casual Front","Elenora Casual Side","Elenora Fitness Coach","Elenora Fitness Coach 2","Elenora Tech Expert","Elenora Suit Front","Elenora Suit Side","Elenora YellowDress Front","Elenora YellowDress Side","Emanuel Office Front","Emanuel Office Side","Emanuel Sofa Front","Emanuel Sofa Side","Emery in Blue blazer","Emery in Blue suit","Emery in Green shirt","Emery in Khaki blazer","Emery in Red blazer","Emery in White t-shirt","Emilia Outdoor Business Front","Emilia Outdoor Business Side","Emilia Outdoor Yoga Front 2","Emilia Outdoor Yoga Front","Emilia Outdoor Yoga Side","Emilia Picnic Front","Emilia Picnic Side","Edward in Black Suit","Edward","Edward in Blue Shirt","Esmond in Black coat","Esmond in Black shirt","Esmond in Blue blazer","Esmond in Blue suit","Esmond in Grey sweater","Fernando Business Indoor Front","Fernando Business Indoor Side","Fernando OutdoorChair Front 2","Fernando Outdoor Chair Front","Fernando Outdoor Chair Side","Fernando Outdoor Front","Fernando Outdoor Side","Fernando Outdoor Table Front","Fernando Outdoor Table Side","Fina Business Sitting Front","Fina Business Sitting Side","Fina Casual Front 2","Fina Casual Front","Fina Casual Side 2","Fina Casual Side","Fina Casual Sitting Front","Fina Casual Sitting Side","Fina Denim Front","Fina Denim Side","Fina Denim Sitting Front","Fina Employee Front","Fina Employee Side","Fina Suit Front","Fina Suit Side","Fina Support Front","Fina Support Side","Florin Business Sitting Front","Florin Business Sitting Side","Florin Maintain Front 2","Florin Maintain Front","Florin Maintain Side 2","Florin Maintain Side","Florin Maintain Siiting Front","Florin Maintain Siiting Side","Florin Suit Front 2","Florin Suit Front","Florin Suit Side 2","Florin Suit Side","Francis in Blazer (Front)","Francis in Blazer (Left)","Francis in Blazer (Right)","Francis in Doctor (Front)","Francis in Doctor (Left)","Francis in Doctor (Right)","Francis in Shirt (Front)","Francis in Shirt (Left)","Francis in Shirt (Right)","Fred in Blue Long Shirt (Front)","Fred in Blue Long Shirt (Left)","Fred in Blue Long Shirt (Right)","Fred in Blue Short Shirt (Front)","Fred in Blue Short Shirt (Left)","Fred in Blue Short Shirt (Right)","Freja in Blue blazer","Freja in Grey blazer","Freja in White blazer","Freja in White polo shirt","Freja in White shirt","Gabriel in Black Sweatshirt","Gabriel in Blue Suit","Gabriel in Gray Shirt","Gala Bedroom Front","Gala Business Sofa Front 2","Gala Business Sofa Front 3","Gala Business Sofa Front","Gala Business Sofa Side 2","Gala Business Sofa Side 3","Gala Business Sofa Side","Gala Casual Sofa with iPad Front","Gala Casual Sofa with iPad Side 2","Gala Casual Sofa with iPad Side","Gala Office Front","Gala Office Side","Gala Sofa Front 2","Gala Sofa Front 3","Gala Sofa Front","Gala Sofa Side 2","Gala Sofa Side 3","Gala Sofa Side","Georgia (Upper Body)","Georgia Casual Front","Georgia Casual Side","Georgia Office Front","Georgia Office Side","Gerardo Sofa Side","Gerardo Indoor Front","Gerardo Indoor Side","Gerardo Night Scene Front 2","Gerardo Night Scene Front","Gerardo Outdoor Sport Front","Gerardo Outdoor Sport Side","Gerardo Sofa Front","Giulia Office Front 2","Giulia Office Front","Giulia Office Side 2","Giulia Office Side","Giulia Sofa Front","Giulia Sofa Side","Giulia Sofa  Front 2","Giulia Sofa  Side 3","Hada Casual Cup Front","Hada Casual Cup Side","Hada Casual Front","Hada Casual Side","Hada Casual Sitting Front 2","Hada Casual Sitting Front","Hada Casual Sitting Side 2","Hada Casual Sitting Side","Hada LivelyGestures Front","Hada LivelyGestures Side","Hada LivelyGestures Sitting Front","Hada LivelyGestures Sitting Side","Hada Suit Front 2","Hada Suit Front","Hada Suit Side 2","Hada Suit Side","Hada Suit Sitting Front 2","Hada Suit Sitting Front","Hada Suit Sitting Side","Harrison in Black Suit","Harrison in Gray Suit","Harrison in White Shirt","Ian in Beige Shirt","Ian in Black Jacket","Ian in Gray Suit","Ida Lounge Front 2","Ida Lounge Front","Ida Lounge Side 2","Ida Lounge Side","Ida Sofa Front 2","Ida Sofa Front","Ida Sofa Side 2","Ida Sofa Side","Iker in Almond sweater","Iker in Black blazer","Iker in Blue shirt","Iker in Grey blazer","Iker in White shirt","Imelda BizTalk Front","Imelda BizTalk Side","Imelda Business Front","Imelda Business Side","Imelda Business Sitting Front 2","Imelda Business Sitting Front","Imelda Business Sitting Side 2","Imelda Business Sitting Side","Imelda Casual Front","Imelda Casual Side","Imelda Coat Front 2","Imelda Coat Front","Imelda Coat Side","Imelda Customer Support Front","Imelda Customer Support Side","Imelda Full Side ","Imelda Suit Front","Imelda Suit Side","Ivan in Black Suit","Ivan in Gary Suit","Ivan in Suit","Ivan in Sweater","Jason in Black Jacket","Jason in Blue Suit","Jason in Gray Shirt","Javi Intense Sitting Speaking Front","Javi Intense Sitting Speaking Side","Javi Intense Sitting Speaking ","Javi Intense Speaking Front 2","Javi Intense Speaking Front 3","Javi Intense Speaking Front","Javi Intense Speaking Side 3","Javi Intense Speaking Side","Javi in Passionate Gestures 2","Javi in Passionate Gestures 3","Javi in Passionate Gestures","Jin (Upper Body)","Jin Blue Casual Front","Jin Blue Casual Side","Jin Business Café Mode Front","Jin Business Café Mode Side","Jin Business Sitting Front","Jin Business Sitting Side","Jin Casual Café Mode Front","Jin Casual Café Mode Side","Jin Casual Sitting Front","Jin Casual Sitting Side","Jin Suit Front","Jin Suit Side","Jin Vest Front","Jin Vest Side","Jin Vest Sitting Front","Jin Vest Sitting Side","Jin in Education Front","Jin in Education Side","Jinwoo in Black vest","Jinwoo in Blue suit","Jinwoo in White T-shirt","Jinwoo in White shirt","Jinwoo in White suit","Jocelyn Office Front 2","Jocelyn Office Front","Jocelyn Office Side 2","Jocelyn Office Side","Jocelyn Sofa Front 2","Jocelyn Sofa Front","Jocelyn Sofa Side 2","Jocelyn Sofa Side","Joel Couch Front","Joel Couch Side","Joel Gym Front","Joel Gym Side","Joel Mountain Front","Joel Mountain Side","Jonas (Upper Body)","Jonas Gym Front 2","Jonas Gym Front","Jonas Gym Side 2","Jonas Gym Side ","June Office Front 2","Juan Office Front","Juan Office Side 2","Juan Office Side","Juan Sofa Front 2","Juan Sofa Front","Juan Sofa Side 2","Juan Sofa Side","Judita (Upper Body)","Judita Yoga Front 2","Judita Yoga Front","Judita Yoga Side 2","Judita Yoga Side","Judith (Upper Body)","Judith Business Front 2","Judith Business Front","Judith Business Sitting Front","Judith Casual Front","Judith Casual Sitting Front","Judith Suit Front","Judy Business Front","Judy Business Side","Judy Business Sitting Front","Judy Casual Front","Judy Casual Side","Judy Casual Sitting","Judy ConfidentSpeaking Front","Judy ConfidentSpeaking Side","Judy Doctor Sitting","Judy Doctor Standing","Judy Lawyer","Judy NurseSitting Front 2","Judy NurseSitting Front","Judy NurseSitting Side 2","Judy NurseSitting Side","Judy Nurse Front 2","Judy Nurse Front","Judy Nurse OnDuty Front","Judy Nurse OnDuty Side","Judy Nurse Side 2","Judy Nurse Side","Judy Suit Front","Judy Suit Side","Judy Teacher Sitting","Judy HR","Judy Teacher Standing","June (Upper Body)","June HR","June Office Front","June Office Side 2","June Office Side","June Sofa Casual Front 2","June Sofa Casual Front","June Sofa Casual Side 2","June Sofa Casual Side","Justin in Black Shirt","Justin in Black Suit","Justin in White Shirt","Justo Business Front 2","Justo Business Front","Justo Business Side 2","Justo Business Side","Justo Casual Sitting","Justo CustomerService Front 2","Justo CustomerService Front","Justo CustomerService Side","Justo CustomerService Sitting Front","Justo CustomerService Sitting Side","Justo EmployeeTraining Front","Justo Suit Casual Front ","Justo Suit Casual Side ","Karolin in Gray Suit","Karolin in Sweatshirt","Karolin in Black Suit","Kavya Indoor Front","Kavya Indoor Side","Kavya Outdoor Side","Kavya Outdoor Sport Front","Kavya Outdoor Sport Side","Kavya Sofa Front","Kavya Sofa Side","Kelly in Blue Shirt  (Front)","Kelly in Blue Shirt (Left)","Kelly in Blue Shirt (Right)","Kelly in Doctor (Front)","Kelly in Doctor (Left)","Kelly in Doctor (Right)","Kelly in Pink Shirt (Front)","Kelly in Pink Shirt (Left)","Kelly in Pink Shirt (Right)","Klara in Black blazer","Klara in Blue blazer","Klara in Blue dress","Klara in Pink shirt","Klara in White blazer","Klara in White shirt","Kristin in Lace Dress","Kristin in V-neck Shirt","Kristin in Black Suit","Leos Office Front 2","Leos Office Front","Leos Office Side 2","Leos Office Side","Leos Sofa Front 2","Leos Sofa Front","Leos Sofa Side 2","Leos Sofa Side","Leszek Lounge Front","Leszek Lounge Side","Leszek Outdoor Business Front","Leszek Outdoor Business Side","Leszek Outdoor Casual Front","Leszek Outdoor Casual Side","Leszek Sofa Front","Leszek Sofa Side","Leah","Leah in Black Suit","Lina Casual Front 2","Lina Casual Front","Lina Casual Side 2","Lina Casual Side","Lina Casual Sitting Front","Lina Casual Sitting Side","Lina Dress Front","Lina Dress Side 2","Lina Dress Side","Lina Dress Sitting Front","Lina Dress Sitting Side","Lina Sweater Front 2","Lina Sweater Front","Lina Sweater Side 2","Lina Sweater Side","Lina Sweater Sitting Front 2","Lina Sweater Sitting Front","Lina Sweater Sitting Side 2","Lina Sweater Sitting Side","Lisa","Luca","Lucien in Black coat","Lucien in Black polo-shirt","Lucien in Blue blazer","Lucien in Blue shirt","Lucien in Grey blazer","Lucien in White shirt","Luke in Brown Suit","Luke in Yellow Jacket","Luke in Blue Suit","Marcus (Upper Body)","Marcus Café Front 2","Marcus Café Front","Marcus Café Side 2","Marcus Café Side","Marcus Casual Front","Marcus Casual Side","Marcus Casual Sitting Front 2","Marcus Casual Sitting Front","Marcus Casual Sitting Side 2","Marcus Casual Sitting Side","Marcus Denim Jacket Front","Marcus Denim Jacket Side","Marcus Education Front","Marcus Education Side","Marcus Sitting Front","Marcus Sitting Side","Marcus Suit Front","Marcus Suit Side","Maria in Suit","Maria in Sweater","Maria in Black Suit","Martina Office Front 2","Martina Office Front","Martina Office Side 2","Martina Office Side","Martina Sofa Front 2","Martina Sofa Front","Martina Sofa Side 2","Martina Sofa Side","Masha Office Front 2","Masha Office Front","Masha Office Side 2","Masha Office Side","Masha Sofa Casual Front 2","Masha Sofa Casual Front","Masha Sofa Casual Side 2","Masha Sofa Casual Side","Mason in Blue Suit","Mason in White Shirt","Mason in Blue Sweater","Matteo Office Front 2","Matteo Office Front","Matteo Office Side 2","Matteo Office Side","Matteo Sofa Front 2","Matteo Sofa Front","Matteo Sofa Side 2","Matteo Sofa Side","Max (Upper Body)","Max Indoor Front","Max Indoor Side","Max Outdoor Sport Front","Max Outdoor Sport Side","Milena Office Front 2","Milena Office Front","Milena Office Side 2","Milena Office Side","Milena Sofa Front 2","Milena Sofa Front","Milena Sofa Side 2","Milena Sofa Side","Miles (Upper Body)","Miles Outdoor Front","Miles Outdoor Side","Miles Sofa Front 2","Miles Sofa Front","Miles Sofa Side 2","Miles Sofa Side","Minho in Blue blazer","Minho in Blue shirt","Minho in Green polo-shirt","Minho in Khaki jacket","Minho in White shirt","Minho in White t-shirt","Mireia Business Indoor Front","Mireia Business Indoor Side","Mireia Outdoor Chair Front","Mireia Outdoor Front","Mireia Outdoor Side","Mireia Outdoor Table Front","Mireia Outdoor Table Side","Miyu Office Front 2","Miyu Office Front","Miyu Office Side 2","Miyu Office Side","Miyu Sofa Business Front","Miyu Sofa Business Side","Miyu Sofa Casual Front 2","Miyu Sofa Casual Front","Miyu Sofa Casual Side 2 ","Miyu Sofa Casual Side","Nadim in Black blazer","Nadim in Blue blazer","Nadim in Blue jacket","Nadim in Puffer vest","Nadim in White shirt","Neil in Black Shirt","Neil in Black Suit ","Neil in Yellow Jacket","Nico","Noah Lobby Front 2","Noah Lobby Front","Noah Lobby Side 2","Noah Lobby Side","Noah Office Front 2","Noah Office Front","Noah Office Side 2","Noah Office Side","Noah Sofa Front 2","Noah Sofa Front ","Noah Sofa Side 2","Noah Sofa Side","Nour in Black blazer","Nour in Brown dress","Nour in Grey hoodie","Nour in Sporty vest","Nour in White shirt","Odelia in Blue Suit","Odelia in Red Dress ","Odelia in Yellow Suit","Onat (Upper Body)","Onat Casual Front","Onat Casual Side","Onat Casual Sitting Front","Onat Casual Sitting Side","Onat Macbook Front 2","Onat Macbook Front","Onat Macbook Side 2","Onat Macbook Side","Onat Suit Front","Onat Suit Side","Onat Suit Sitting Front","Onat Suit Sitting Side","Onat iPad Front","Onat iPad Side","Onat iPad Sitting Front","Onat iPad Sitting Side","Oxana (Upper Body)","Oxana Gym Front 2","Oxana Gym Front","Oxana Gym Side 2","Oxana Gym Side","Oxana Office Front 2","Oxana Office Front","Oxana Office Side 2","Oxana Office Side","Oxana Sofa Front 2","Oxana Sofa Front","Oxana Sofa Side 2","Oxana Sofa Side","Oxana Yoga Front 2","Oxana Yoga Front","Oxana Yoga Side 2","Oxana Yoga Side","Patrizio Business Training Front","Patrizio Business Training Side","Patrizio Office Front","Patrizio Office Side 2","Patrizio Office Side","Patrizio Sofa Front","Patrizio Sofa Side","Piper Business Sofa Front","Piper Business Sofa Side","Piper Education Front","Piper Education Side","Rasmus Lounge Front 2","Rasmus Lounge Front","Rasmus Lounge Side 2","Rasmus Lounge Side","Rasmus Sofa Front 2","Rasmus Sofa Front","Rasmus Sofa Side 2","Rasmus Sofa Side","Raul (Upper Body)","Raul Business Sofa Front 2","Raul Business Sofa Front","Raul Business Sofa Side 2","Raul Business Sofa Side","Raul Casual Sofa Front 2","Raul Casual Sofa Front","Raul Casual Sofa Side 2","Raul Casual Sofa Side","Raul Casual Sofa no iPad Front","Raul Casual Sofa no iPad Side","Raul Casual Sofa with iPad Front","Raul Casual Sofa with iPad Side","Raul Office Front 2","Raul Office Front","Raul Office Side","Raul Sofa Front 2","Raul Sofa Front","Raul Sofa Side 2","Raul Sofa Side","Rebecca","Ren (Upper Body)","Ren Office Front 2","Ren Office Front","Ren Office Side 2","Ren Office Side","Ren Sofa Business Front","Ren Sofa Business Side","Ren Sofa Casual Front 2","Ren Sofa Casual Front","Ren Sofa Casual Side 2 ","Ren Sofa Casual Side","Riley (Upper Body)","Riley Casual Front","Riley Casual Side","Riley Office Front","Riley Office Side","Roman Outdoor Sport Front","Roman Outdoor Sport Side","Sabine Office Front 2","Sabine Office Front","Sabine Office Side","Sabine Sofa Side","Salma in headscarf (Front)","Salma in headscarf (Left)","Salma in headscarf (Right)","Santa Avatar Present Standing ","Santa Avatar Sitting 2","Santa Avatar Sitting","Santa Avatar Sitting Side","Santa Avatar Standing","Santa Fireplace Front","Santa Fireplace Side","Saskia in Blue blazer","Saskia in Blue shirt","Saskia in Green blazer","Saskia in Grey vest","Saskia in White blazer","Scarlett Couch Front 2","Scarlett Couch Front","Scarlett Couch Side 2","Scarlett Couch Side","Scarlett Fireplace Front","Scarlett Fireplace Side","Scarlett Hall Front","Scarlett Hall Side","Scarlett Yoga Front","Scarlett Yoga Side","Seema Business Front","Seema Business Side","Seema Business Sitting Side","Seema Casual Front","Seema Casual Side","Seema Casual Sitting Front","Seema Casual Sitting Side","Seema Nurse Front 2","Seema Nurse Front","Seema Nurse Side 2","Seema Nurse Side","Shawn Business Front","Shawn Business Side","Shawn Casual Sitting Front","Shawn Casual Sitting Side","Shawn Sitting Front","Shawn Sitting Side","Shawn Suit Front","Shawn Suit Side","Shawn Therapist","Shirley Business Front","Shirley Business Side","Shirley Casual Front 2","Shirley Casual Front","Shirley Casual Side","Shirley Casual Sitting Front 2","Shirley Casual Sitting Front","Shirley Casual Sitting Side 2","Shirley Casual Sitting Side","Shirley Education Front","Shirley Education Side 2","Shirley Education Side","Shirley Sitting Front","Shirley Sitting Side","Shirley Skirt Front","Shirley Skirt Side","Shirley Suit Front","Shirley Suit Side","Silas (Upper Body)","Silas Customer Support","Silas HR","Silas Lounge Front","Silas Lounge Side","Silas Sofa Side 2","Silas Sofa Side","Sloane in Blue dress","Sloane in Grey suit","Sloane in Pink sweater","Sophia in Black Shirt","Sophia in Suit ","Sophia in White Suit","Sophie","Stacy in Doctor (Front)","Stacy in Doctor (Left)","Stacy in Doctor (Right)","Stacy in Dress (Front)","Stacy in Dress (Left)","Stacy in Dress (Right)","Stacy in Shirt (Front)","Stacy in Shirt (Left)","Stacy in Shirt (Right)","Susan in Black Shirt","Susan in Black Suit","Susan in Suit","Tahlia in Blue dress","Tahlia in Blue suit","Tahlia in Dark blue suit","Tahlia in Red suit","Tahlia in White shirt","Teodor (Upper Body)","Teodor Office Front 2","Teodor Office Front","Teodor Office Side 2","Teodor Office Side","Teodor Sofa Front 2","Teodor Sofa Front","Teodor Sofa Side 2","Teodor Sofa Side","Timothy (Upper Body)","Timothy Casual Front","Timothy Casual Side","Timothy Office Front","Timothy Office Side","Tito Casual Front 2","Tito Casual Front","Tito Casual Side 2","Tito Casual Side","Tito Casual Sitting Front","Tito Casual Sitting Side","Tito Coat Front 2","Tito Coat Front","Tito Coat Full Side","Tito Coat Side 2","Tito Coat Side","Tito Painter Front","Tito Painter Full Side","Tito Painter Side","Tito Painter Sitting Front","Tito Painter Sitting Side","Travis in Polo Shirt","Travis in Gray Suit","Travis in Black Suit","Trevor  in Plaid Shirt","Trevor in Blue Shirt","Trevor in Blue Suit","Trevor in Suit","Tuba Business Chair Front","Tuba Business Chair Side","Tuba Business Front","Tuba Business Side","Tuba Business Sofa Front","Tuba Business Sofa Side","Tuba Casual Front","Tuba Casual Side","Tuba Casual Sitting Front","Tuba Casual Sitting Side","Tuba Macbook Front","Tuba Macbook Side","Veit Office Front","Veit Office Side","Veit Sofa Front","Veit Sofa Side","Vernon Office Front 2","Vernon Office Front","Vernon Office Side 2","Vernon Office Side","Verena Office Front","Verena Office Side","Verena Sofa Front","Verena Sofa Side","Vernon (Upper Body)","Vernon Lounge Front 2","Vernon Lounge Side 2","Vernon Lounge Side","Vince (Upper Body)","Vince Business Sofa Front","Vince Business Training Front","Vince Business Training Side 2","Vince Business Training Side","Vince Sofa Casual Front 2","Vince Sofa Casual Front","Vince Sofa Casual Side 2","Vince Sofa Casual Side","Violante Brown Suit Front 2","Violante Brown Suit Front ","Violante Business Sitting Front","Violante Business Sitting Side","Violante Casual Sitting Front ","Violante Casual Sitting Side","Violante Sport Front 2","Violante Sport Front","Violante Sport Side","Violante Sport Sitting Side","Violante Suit Front","Vivianna in Black shirt","Wade in Black Suit","Wade in Black Jacket","Wade in Gray Jacket","Yola Active Speaking Front","Yola Active Speaking Side","Yola Business Front","Yola Business Side","Yola Calm Speaking Front","Yola Calm Speaking Side","Yola Casual Front","Yola Casual Side","Yola Employee Badge Front","Yola Employee Badge Side","Zosia in Blue blazer","Zosia in Green dress","Zosia in Khaki blazer","Zosia in White dress","Zosia in Yellow shirt","Austin in Suit","Austin in Blue Casual Suit","Austin in Black Jacket","Austin in Blue Suit","Candace in Pink Blazer (Upper Body)","Chad in Blue Shirt (Upper Body)","Daisy in Suit","Daisy in Shirt","Daisy in Dress","Daisy in T-shirt","Francis in Blazer (Upper Body)","Matthew","Matthew in Suit","Matthew in Flowery Shirt","Matthew in Grey Sweater","Nik in Black Shirt","Nik in Blue Sweater","Tyler in Casual Suit","Tyler in Shirt","Tyler in Suit"],"default":"auto"}
file_urls {"type":"array"}
incognito_mode {"type":"boolean"}
orientation {"type":"string","enum":["landscape","portrait"]}
style_id {"type":"string"}
voice {"type":"string","enum":["auto","Warm Pro Narrator","Chill Brian","Ivy","John Doe","Monika Sogam","Hope ","Archer ","Brittney","Patrick","David Castlemore","Michael C","Adam Stone ","Juniper","Cassidy ","Jessica Anne Bogart","Arabella","Andrew","Spuds Oxley ","Grace Elder","Helen","Canyon Rivers","Derya - Lifelike - Excited 🤩","Mellow Marcus","Jack Sterling - Broadcaster 🎙️","Brenda - UGC - 1.mp4","Reid","Reagan","Terry","Jenny","Radio Rick","Denise","Tim in car - Excited 🤩","Iskander","Thompson","Delicate Daisy - Excited 🤩","Kingston","George UGC 1","Bold Blake","Jane","Expressive Evan","Marianne - IA","Aaron","Modern Recipe Host - Voice 1","Willow","Cute Chloe - Friendly 😊","Rafael","June - Lifelike","Crisp Chloe","Slick Simon","Nassim - Informative","Baritone Ben","Maxwell","Ellie Faye - Excited 🤩","Milani","Feisty Fiona - Excited 🤩","Professor Dean","Rose - UGC - 1.mp4","Shona","Hudson Wilder","Ann - IA","Alastair Kensington","Oxley","Christina","Andrew Rizz ","Peyton","Gerardo - Outdoor","Chloe - Lifelike","Stephanie","Anthony - IA","Signal - Voice 1","Luca","Lisa - Voice 1","T.W.Tucker","Jack Sullivan - Serious 😐","Winter","Mireia - Lifelike","Georgia","Stella","Masha - Lifelike","Charming Charles - Friendly 😊","Serenity","Annie - Excited","Ralph","Bethany","Dominic","Mason Finn","Leena","Veteran Victor","Tamara","Nik Public","Calm Chloe","Sevik","Reilly","Raul","Imposing Ian","Relaxed Ray","Dexter - Professional","Relaxed Rick","Edwin","Rupert Blackwood","Ginny","Hope"],"default":"auto"}
num_frames {"type":"integer","default":129,"minimum":129,"maximum":401}
num_inference_steps {"type":"integer","default":30,"minimum":30,"maximum":50}
text {"type":"string","default":"A cat is singing."}
turbo_mode {"type":"boolean","default":true}
cfg_scale {"type":"number","default":7.5,"minimum":1.5,"maximum":13}
enable_prompt_expansion {"type":"boolean","default":true}
fps {"type":"integer","default":25,"minimum":16,"maximum":30}
num_frames {"type":"integer","default":129,"minimum":81,"maximum":129}
num_inference_steps {"type":"integer","default":30,"minimum":10,"maximum":30}
resolution {"type":"string","enum":["512p","720p"],"default":"512p"}
use_arcface {"type":"boolean","default":true}
num_frames {"type":"string","enum":["129","85"],"default":"129"}
pro_mode {"type":"boolean","default":false}
guidance_scale {"type":"number","default":4.5,"minimum":1,"maximum":10}
negative_prompt {"type":"string","default":"noisy, harsh"}
num_inference_steps {"type":"integer","default":50,"minimum":10,"maximum":100}
text_prompt {"type":"string","required":true}
i2v_stability {"type":"boolean","default":false}
num_frames {"type":"string","enum":["129"],"default":"129"}
prompt {"type":"string","required":true,"maxLength":1000}
strength {"type":"number","default":0.75,"minimum":0.01,"maximum":1}
num_frames {"type":"integer","default":121,"minimum":1,"maximum":121}
num_inference_steps {"type":"integer","default":28,"minimum":1,"maximum":50}
resolution {"type":"string","enum":["480p"],"default":"480p"}
strength {"type":"number","default":0.85,"minimum":0.01,"maximum":1}
num_frames {"type":"integer","default":145,"minimum":41,"maximum":721}
aspect_ratio {"type":"string","enum":["16:9","1:1","9:16"],"default":"16:9"}
guidance_scale {"type":"number","default":7.5,"minimum":1,"maximum":40}
num_inference_steps {"type":"integer","default":50,"minimum":1,"maximum":100}
tau_video {"type":"number","default":0.4,"minimum":0.1,"maximum":1}
use_apg {"type":"boolean","default":true}
acceleration {"type":"string","enum":["none","regular"],"default":"regular"}
duration {"type":"string","enum":["5s"],"default":"5s"}
num_inference_steps {"type":"integer","default":28,"minimum":1,"maximum":40}
resolution {"type":"string","enum":["512P","1024P"],"default":"512P"}
aspect_ratio {"type":"string","enum":["3:2","1:1","2:3"],"default":"3:2"}
duration {"type":"string","enum":["5s","10s"],"default":"5s"}
num_inference_steps {"type":"integer","default":30,"minimum":1,"maximum":50}
resolution {"type":"string","enum":["768x512"],"default":"768x512"}
prompt {"type":"string","default":"."}
text {"type":"string","required":true,"maxLength":120}
voice_id {"type":"string","required":true,"enum":["genshin_vindi2","zhinen_xuesheng","AOT","ai_shatang","genshin_klee2","genshin_kirara","ai_kaiya","oversea_male1","ai_chenjiahao_712","girlfriend_4_speech02","chat1_female_new-3","chat_0407_5-1","cartoon-boy-07","uk_boy1","cartoon-girl-01","PeppaPig_platform","ai_huangzhong_712","ai_huangyaoshi_712","ai_laoguowang_712","chengshu_jiejie","you_pingjing","calm_story1","uk_man2","laopopo_speech02","heainainai_speech02","reader_en_m-v1","commercial_lady_en_f-v1","tiyuxi_xuedi","tiexin_nanyou","girlfriend_1_speech02","girlfriend_2_speech02","zhuxi_speech02","uk_oldman3","dongbeilaotie_speech02","chongqingxiaohuo_speech02","chuanmeizi_speech02","chaoshandashu_speech02","ai_taiwan_man2_speech02","xianzhanggui_speech02","tianjinjiejie_speech02","diyinnansang_DB_CN_M_04-v2","yizhipiannan-v1","guanxiaofang-v2","tianmeixuemei-v1","daopianyansang-v1","mengwa-v1"]}
voice_language {"type":"string","enum":["zh","en"],"default":"en"}
voice_speed {"type":"number","default":1,"minimum":0.8,"maximum":2}
duration {"type":"string","enum":["3","4","5","6","7","8","9","10"],"default":"5"}
prompt {"type":"string","required":true,"maxLength":2500}
elements {"type":"array"}
keep_audio {"type":"boolean"}
aspect_ratio {"type":"string","enum":["auto","16:9","9:16","1:1"],"default":"auto"}
duration {"type":"string","enum":["3","4","5","6","7","8","9","10","11","12","13","14","15"],"default":"5"}
generate_audio {"type":"boolean"}
multi_prompt {"type":"array"}
shot_type {"type":"string","enum":["customize","intelligent"],"default":"customize"}
start_image_url {"type":"string","media":"image"}
keep_audio {"type":"boolean","default":true}
shot_type {"type":"string","default":"customize"}
duration {"type":"string","enum":["3","4","5","6","7","8","9","10","11","12","13","14","15"]}
duration {"type":"string","enum":["5","10"],"default":"5"}
effect_scene {"type":"string","required":true,"enum":["hug","kiss","heart_gesture","squish","expansion","fuzzyfuzzy","bloombloom","dizzydizzy","jelly_press","jelly_slice","jelly_squish","jelly_jiggle","pixelpixel","yearbook","instant_film","anime_figure","rocketrocket","fly_fly","disappear","lightning_power","bullet_time","bullet_time_360","media_interview","day_to_night","let's_ride","jumpdrop","swish_swish","running_man","jazz_jazz","swing_swing","skateskate","building_sweater","pure_white_wings","black_wings","golden_wing","pink_pink_wings","rampage_ape","a_list_look","countdown_teleport","firework_2026","instant_christmas","birthday_star","firework","celebration","tiger_hug_pro","pet_lion_pro","guardian_spirit","squeeze_scream","inner_voice","memory_alive","guess_what","eagle_snatch","hug_from_past","instant_kid","dollar_rain","cry_cry","building_collapse","mushroom","jesus_hug","shark_alert","lie_flat","polar_bear_hug","brown_bear_hug","office_escape_plow","watermelon_bomb","boss_coming","wig_out","car_explosion","tiger_hug","siblings","construction_worker","snatched","felt_felt","plushcut","drunk_dance","drunk_dance_pet","daoma_dance","bouncy_dance","smooth_sailing_dance","new_year_greeting","lion_dance","prosperity","great_success","golden_horse_fortune","red_packet_box","lucky_horse_year","lucky_red_packet","lucky_money_come","lion_dance_pet","dumpling_making_pet","fish_making_pet","pet_red_packet","lantern_glow","expression_challenge","overdrive","heart_gesture_dance","poping","martial_arts","running","nezha","motorcycle_dance","subject_3_dance","ghost_step_dance","phantom_jewel","zoom_out","cheers_2026","kiss_pro","fight_pro","hug_pro","heart_gesture_pro","dollar_rain_pro","pet_bee_pro","santa_random_surprise","magic_match_tree","happy_birthday","thumbs_up_pro","surprise_bouquet","bouquet_drop","3d_cartoon_1_pro","glamour_photo_shoot","box_of_joy","first_toast_of_the_year","my_santa_pic","santa_gift","steampunk_christmas","snowglobe","christmas_photo_shoot","ornament_crash","santa_express","particle_santa_surround","coronation_of_frost","spark_in_the_snow","scarlet_and_snow","cozy_toon_wrap","bullet_time_lite","magic_cloak","balloon_parade","jumping_ginger_joy","c4d_cartoon_pro","venomous_spider","throne_of_king","luminous_elf","woodland_elf","japanese_anime_1","american_comics","snowboarding","witch_transform","vampire_transform","pumpkin_head_transform","demon_transform","mummy_transform","zombie_transform","cute_pumpkin_transform","cute_ghost_transform","knock_knock_halloween","halloween_escape","baseball","korean_baseball","trampoline","trampoline_night","pucker_up","feed_mooncake","flyer","dishwasher","pet_chinese_opera","magic_fireball","gallery_ring","pet_moto_rider","muscle_pet","pet_delivery","mythic_style","steampunk","3d_cartoon_2","pet_chef","santa_gifts","santa_hug","girlfriend","boyfriend","heart_gesture_1","pet_wizard","smoke_smoke","gun_shot","double_gun","pet_warrior","long_hair","pet_dance","wool_curly","pet_bee","marry_me","piggy_morph","ski_ski","magic_broom","splashsplash","surfsurf","fairy_wing","angel_wing","dark_wing","emoji"]}
input_image_urls {"type":"array","media":"image"}
cfg_scale {"type":"number","default":0.5,"minimum":0,"maximum":1}
dynamic_masks {"type":"array"}
negative_prompt {"type":"string","default":"blur, distort, and low quality","maxLength":2500}
static_mask_url {"type":"string","media":"image"}
tail_image_url {"type":"string","media":"image"}
input_image_urls {"type":"array","required":true,"media":"image"}
advanced_camera_control {"type":"object"}
camera_control {"type":"string","enum":["down_back","forward_up","right_turn_forward","left_turn_forward"]}
voice_ids {"type":"array"}
character_orientation {"type":"string","required":true,"enum":["image","video"]}
keep_original_sound {"type":"boolean","default":true}
prompt {"type":"string","maxLength":2500}
cfg_scale {"type":"number","default":0.5}
negative_prompt {"type":"string","default":"blur, distort, and low quality"}
asmr_mode {"type":"boolean"}
background_music_prompt {"type":"string","default":"intense car race"}
sound_effect_prompt {"type":"string","default":"Car tires screech as they accelerate in a drag race"}
enable_prompt_expansion {"type":"boolean","default":false}
num_frames {"type":"integer","default":78,"minimum":18,"maximum":162}
guidance_scale {"type":"number","default":1,"minimum":1,"maximum":2}
loop_mode {"type":"string","enum":["pingpong","loop"]}
camera {"type":"string","enum":["traj","target"],"default":"traj"}
mode {"type":"string","enum":["gradual","bullet","direct","dolly-zoom"],"default":"gradual"}
target_pose {"type":"array"}
trajectory {"type":"object"}
ref_id {"type":"integer","minimum":0,"default":0}
relight_parameters {"type":"object"}
relit_cond_img_url {"type":"string","media":"image"}
relit_cond_type {"type":"string","enum":["ic","ref","hdr","bg"],"default":"ic"}
acceleration {"type":"string","enum":["none","light","regular","high"],"default":"none"}
frames_per_clip {"type":"integer","default":48,"minimum":16,"maximum":80}
guidance_scale {"type":"number","minimum":0,"maximum":10,"default":0}
num_clips {"type":"integer","default":10,"minimum":1,"maximum":100}
aaa {"type":"number","minimum":-200,"maximum":200,"default":0}
batch_size {"type":"integer","default":32}
blink {"type":"number","minimum":-30,"maximum":30,"default":0}
dsize {"type":"integer","default":512}
eee {"type":"number","minimum":-40,"maximum":40,"default":0}
eyebrow {"type":"number","minimum":-30,"maximum":30,"default":0}
flag_do_crop {"type":"boolean","default":true}
flag_do_rot {"type":"boolean","default":true}
flag_eye_retargeting {"type":"boolean","default":false}
flag_lip_retargeting {"type":"boolean","default":false}
flag_lip_zero {"type":"boolean","default":true}
flag_pasteback {"type":"boolean","default":true}
flag_relative {"type":"boolean","default":true}
flag_stitching {"type":"boolean","default":true}
pupil_x {"type":"number","minimum":-45,"maximum":45,"default":0}
pupil_y {"type":"number","minimum":-45,"maximum":45,"default":0}
rotate_pitch {"type":"number","minimum":-45,"maximum":45,"default":0}
rotate_roll {"type":"number","minimum":-45,"maximum":45,"default":0}
rotate_yaw {"type":"number","minimum":-45,"maximum":45,"default":0}
scale {"type":"number","default":2.3}
smile {"type":"number","minimum":-2,"maximum":2,"default":0}
vx_ratio {"type":"number","default":0}
vy_ratio {"type":"number","default":-0.125}
wink {"type":"number","minimum":0,"maximum":25,"default":0}
woo {"type":"number","minimum":-100,"maximum":100,"default":0}
audio_guidance_scale {"type":"number","default":4}
audio_type {"type":"string","enum":["para","add"],"default":"para"}
audio_url_person1 {"type":"string","media":"audio"}
audio_url_person2 {"type":"string","media":"audio"}
bbox_person1 {"type":"object"}
bbox_person2 {"type":"object"}
num_segments {"type":"number","default":1}
prompt {"type":"string","default":"Two people are having a conversation with natural expressions and movements."}
text_guidance_scale {"type":"number","default":4}
prompt {"type":"string","default":"A person is talking naturally with natural expressions and movements."}
fps {"type":"integer","default":15,"minimum":1,"maximum":60}
num_frames {"type":"integer","default":162,"minimum":17,"maximum":961}
num_inference_steps {"type":"integer","default":12,"minimum":2,"maximum":16}
fps {"type":"integer","default":30,"minimum":1,"maximum":60}
num_refine_inference_steps {"type":"integer","default":12,"minimum":2,"maximum":16}
guidance_scale {"type":"number","default":4,"minimum":1,"maximum":10}
num_inference_steps {"type":"integer","default":40,"minimum":8,"maximum":50}
num_refine_inference_steps {"type":"integer","default":40,"minimum":8,"maximum":50}
acceleration {"type":"string","enum":["none","regular","high","full"],"default":"regular"}
audio_strength {"type":"number","default":1}
camera_lora {"type":"string","enum":["dolly_in","dolly_out","dolly_left","dolly_right","jib_up","jib_down","static","none"],"default":"none"}
camera_lora_scale {"type":"number","default":1}
end_image_strength {"type":"number","default":1}
fps {"type":"number","default":25}
guidance_scale {"type":"number","default":3}
image_strength {"type":"number","default":1}
match_audio_length {"type":"boolean","default":true}
num_frames {"type":"number","default":121}
num_inference_steps {"type":"number","default":40}
preprocess_audio {"type":"boolean","default":true}
use_multiscale {"type":"boolean","default":true}
video_size {"type":"string","enum":["auto","square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"landscape_4_3"}
loras {"type":"array","required":true}
acceleration {"type":"string","enum":["none","regular","high","full"],"default":"none"}
audio_strength {"type":"number","default":1,"minimum":0,"maximum":1}
camera_lora_scale {"type":"number","default":1,"minimum":0,"maximum":1}
extend_direction {"type":"string","enum":["forward","backward"],"default":"forward"}
fps {"type":"number","default":25,"minimum":1,"maximum":60}
match_input_fps {"type":"boolean","default":true}
num_context_frames {"type":"integer","default":25,"minimum":0,"maximum":121}
num_frames {"type":"integer","default":121,"minimum":9,"maximum":481}
video_size {"type":"string","enum":["auto","square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"auto"}
video_strength {"type":"number","default":1,"minimum":0,"maximum":1}
num_context_frames {"type":"number","default":25}
video_strength {"type":"number","default":1}
image_strength {"type":"number","default":1,"minimum":0,"maximum":1}
interpolation_direction {"type":"string","enum":["forward","backward"],"default":"forward"}
video_size {"type":"string","enum":["square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"landscape_4_3"}
ic_lora {"type":"string","enum":["match_preprocessor","canny","depth","pose","detailer","none"],"default":"match_preprocessor"}
ic_lora_scale {"type":"number","default":1,"minimum":0,"maximum":1}
image_url {"type":"string","media":"image","nullable":true}
match_video_length {"type":"boolean","default":true}
preprocessor {"type":"string","enum":["depth","canny","pose","none"],"default":"none"}
ic_lora_scale {"type":"number","default":1}
guidance_scale {"type":"number","default":3,"minimum":1,"maximum":10}
audio_cfg_scale {"type":"number","default":7}
audio_modality_scale {"type":"number","default":3}
audio_rescaling_scale {"type":"number","default":0.7}
audio_stg_scale {"type":"number"}
distill_lora_first_pass_scale {"type":"number","default":0.2}
distill_lora_second_pass_scale {"type":"number","default":0.5}
gradient_estimation_gamma {"type":"number","default":2}
scheduler {"type":"string","enum":["ltx2","linear_quadratic","beta"],"default":"ltx2"}
use_restart_sampling {"type":"boolean"}
video_cfg_scale {"type":"number","default":3}
video_modality_scale {"type":"number","default":3}
video_rescaling_scale {"type":"number","default":0.7}
video_size {"type":"string","enum":["auto","square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"landscape_16_9"}
video_stg_scale {"type":"number"}
ic_lora_type {"type":"string","enum":["match_preprocessor","union","detailer","none"],"default":"union"}
audio_strength {"type":"number","default":0.01}
video_strength {"type":"number","default":0.01}
frames_per_second {"type":"number","default":24}
guidance_scale {"type":"number","default":1}
image_strength {"type":"number","default":0.7}
num_inference_steps {"type":"number","default":15}
resolution {"type":"string","enum":["auto","square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"auto"}
prompt {"type":"string","default":""}
ingredient_strength {"type":"number","default":1}
negative_prompt {"type":"string","default":"worst quality, inconsistent motion, blurry, jittery, distorted"}
reference_strength {"type":"number","default":1}
resolution {"type":"string","enum":["auto","square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142}
output_resolution {"type":"string","enum":["480p","720p","1080p"],"default":"720p"}
resolution {"type":"string","enum":["auto","square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"landscape_16_9"}
source_scale {"type":"number","default":1}
control_video_url {"type":"string","media":"video"}
mid_image_url {"type":"string","media":"image"}
preserve_original_video {"type":"boolean"}
skip_control_preprocess {"type":"boolean"}
strength {"type":"number","default":1}
video_strength {"type":"number","default":0.6}
detail_refine_strength {"type":"number","default":0.75}
enable_detail_refine {"type":"boolean"}
intensity {"type":"string","enum":["light","strong","strong-v2"],"default":"light"}
prompt {"type":"string","default":"3DREAL. "}
resolution {"type":"string","enum":["square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142,"default":"landscape_16_9"}
aspect_ratio {"type":"string","enum":["auto","16:9","9:16"],"default":"auto"}
guidance_scale {"type":"number"}
context {"type":"number"}
mode {"type":"string","enum":["start","end"],"default":"end"}
duration {"type":"integer","enum":[6,8,10],"default":6}
fps {"type":"integer","enum":[24,25,48,50],"default":25}
resolution {"type":"string","enum":["1080p","1440p","2160p"],"default":"1080p"}
duration {"type":"integer","enum":[6,8,10,12,14,16,18,20],"default":6}
aspect_ratio {"type":"string","enum":["1:1","4:5","5:4","9:16","16:9"],"default":"16:9"}
retake_mode {"type":"string","enum":["replace_audio","replace_video","replace_audio_and_video"],"default":"replace_audio_and_video"}
fps {"type":"integer","enum":[25,50],"default":25}
prompt {"type":"string","required":true,"maxLength":5000}
duration {"type":"number","default":5,"minimum":2,"maximum":20}
start_time {"type":"number","minimum":0,"maximum":20,"default":0}
guidance_scale {"type":"number","default":3,"minimum":1,"maximum":10,"exclusive":"minimum"}
aspect_ratio {"type":"string","enum":["9:16","1:1","16:9"],"default":"16:9"}
enable_detail_pass {"type":"boolean"}
expand_prompt {"type":"boolean","default":false}
first_pass_num_inference_steps {"type":"integer","default":30,"minimum":2,"maximum":50}
frame_rate {"type":"integer","default":24,"minimum":1,"maximum":60}
num_frames {"type":"integer","default":121,"minimum":9,"maximum":161}
reverse_video {"type":"boolean","default":false}
second_pass_num_inference_steps {"type":"integer","default":30,"minimum":2,"maximum":50}
second_pass_skip_initial_steps {"type":"integer","default":17,"minimum":1,"maximum":50}
temporal_adain_factor {"type":"number","default":0.5}
tone_map_compression_ratio {"type":"number"}
aspect_ratio {"type":"string","enum":["9:16","1:1","16:9","auto"],"default":"auto"}
constant_rate_factor {"type":"number","default":29}
expand_prompt {"type":"boolean"}
first_pass_num_inference_steps {"type":"number","default":8}
frame_rate {"type":"number","default":24}
loras {"type":"array"}
second_pass_num_inference_steps {"type":"number","default":8}
second_pass_skip_initial_steps {"type":"number","default":5}
video {"type":"object","required":true}
constant_rate_factor {"type":"integer","default":29,"minimum":20,"maximum":60}
first_pass_num_inference_steps {"type":"integer","default":8,"minimum":2,"maximum":50}
second_pass_num_inference_steps {"type":"integer","default":8,"minimum":2,"maximum":50}
second_pass_skip_initial_steps {"type":"integer","default":5,"minimum":1,"maximum":50}
images {"type":"array"}
videos {"type":"array"}
first_pass_num_inference_steps {"type":"integer","default":8,"minimum":2,"maximum":20}
second_pass_num_inference_steps {"type":"integer","default":8,"minimum":2,"maximum":20}
second_pass_skip_initial_steps {"type":"integer","default":5,"minimum":1,"maximum":20}
reverse_video {"type":"boolean"}
frames_per_second {"type":"number","default":25}
negative_prompt {"type":"string","default":"blurry, low quality, low resolution, inconsistent motion, jittery, distorted"}
number_of_frames {"type":"number","default":89}
aspect_ratio {"type":"string","enum":["16:9","1:1","9:16","auto"],"default":"auto"}
number_of_frames {"type":"integer","default":89,"minimum":9,"maximum":161}
images {"type":"array","default":[]}
videos {"type":"array","default":[]}
expand_prompt {"type":"boolean","default":true}
num_inference_steps {"type":"integer","default":40,"minimum":2,"maximum":50}
enable_detail_pass {"type":"boolean","default":false}
first_pass_num_inference_steps {"type":"integer","default":8,"minimum":2,"maximum":12}
num_frames {"type":"integer","default":121,"minimum":9,"maximum":1441}
second_pass_num_inference_steps {"type":"integer","default":8,"minimum":2,"maximum":12}
second_pass_skip_initial_steps {"type":"integer","default":5,"minimum":1,"maximum":11}
temporal_adain_factor {"type":"number","default":0.5,"minimum":0,"maximum":1}
tone_map_compression_ratio {"type":"number","minimum":0,"maximum":1,"default":0}
constant_rate_factor {"type":"integer","default":29,"minimum":0,"maximum":51}
aspect_ratio {"type":"string","enum":["16:9","9:16","4:3","3:4","21:9","9:21"],"default":"16:9"}
duration {"type":"string","enum":["5s","9s"],"default":"5s"}
resolution {"type":"string","enum":["540p","720p","1080p"],"default":"540p"}
mode {"type":"string","enum":["adhere_1","adhere_2","adhere_3","flex_1","flex_2","flex_3","reimagine_1","reimagine_2","reimagine_3"],"default":"flex_1"}
prompt {"type":"string","maxLength":5000}
aspect_ratio {"type":"string","required":true,"enum":["1:1","16:9","9:16","4:3","3:4","21:9","9:21"]}
grid_position_x {"type":"integer"}
grid_position_y {"type":"integer"}
x_end {"type":"integer"}
x_start {"type":"integer"}
y_end {"type":"integer"}
y_start {"type":"integer"}
num_frames {"type":"integer","default":96,"minimum":96,"maximum":192}
num_inference_steps {"type":"integer","enum":[4,8,16,32,64],"default":16}
num_inference_steps {"type":"integer","enum":[4,8,16,32],"default":16}
start_frame {"type":"integer","minimum":0}
duration {"type":"string","enum":["6","10"],"default":"6"}
prompt {"type":"string","required":true,"maxLength":2000}
prompt_optimizer {"type":"boolean","default":true}
resolution {"type":"string","enum":["512P","768P"],"default":"768P"}
subject_reference_image_url {"type":"string","required":true,"media":"image"}
cfg_strength {"type":"number","default":4.5,"minimum":0,"maximum":20}
duration {"type":"number","default":8,"minimum":1,"maximum":30}
mask_away_clip {"type":"boolean","default":false}
num_steps {"type":"integer","default":25,"minimum":4,"maximum":50}
seed {"type":"integer","minimum":0,"maximum":65535}
shots {"type":"array","required":true}
cfg {"type":"number","default":3.5}
dwpose_align_frame {"type":"number"}
dwpose_detection_resolution {"type":"number","default":512}
dwpose_image_resolution {"type":"number","default":720}
fps {"type":"number"}
height {"type":"number","default":748}
length {"type":"number","default":300}
overlap {"type":"number","default":4}
skip {"type":"number","default":1}
slice {"type":"number","default":48}
steps {"type":"number","default":20}
width {"type":"number","default":748}
source_video_url {"type":"string","required":true,"media":"video"}
image_guidance_scale {"type":"number","default":2,"minimum":1,"maximum":10}
negative_prompt {"type":"string","required":true}
num_inference_steps {"type":"integer","default":30,"minimum":2,"maximum":30}
pose_guidance_scale {"type":"number","default":1.5,"minimum":1,"maximum":10}
resolution {"type":"string","enum":["480p","580p","720p"],"default":"480p"}
audio_negative_prompt {"type":"string","default":"robotic, muffled, echo, distorted"}
negative_prompt {"type":"string","default":"jitter, bad hands, blur, distortion"}
resolution {"type":"string","enum":["512x992","992x512","960x512","512x960","720x720","448x1120","1120x448"],"default":"992x512"}
pikaffect {"type":"string","required":true,"enum":["Cake-ify","Crumble","Crush","Decapitate","Deflate","Dissolve","Explode","Eye-pop","Inflate","Levitate","Melt","Peel","Poke","Squish","Ta-da","Tear"]}
duration {"type":"integer","default":5}
resolution {"type":"string","enum":["720p","1080p"],"default":"720p"}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1","4:5","5:4","3:2","2:3"],"default":"16:9"}
duration {"type":"integer","enum":[5,10],"default":5}
transitions {"type":"array"}
ingredients_mode {"type":"string","enum":["precise","creative"],"default":"precise"}
negative_prompt {"type":"string","default":"ugly, bad, terrible"}
resolution {"type":"string","enum":["1080p","720p"],"default":"720p"}
generate_audio_switch {"type":"boolean"}
resolution {"type":"string","enum":["360p","540p","720p","1080p"],"default":"720p"}
aspect_ratio {"type":"string","enum":["16:9","4:3","1:1","3:4","9:16","2:3","3:2","21:9"],"default":"16:9"}
image_references {"type":"array","required":true}
first_image_url {"type":"string","required":true,"media":"image"}
duration {"type":"string","enum":["5","8"],"default":"5"}
model {"type":"string","enum":["v3.5","v4","v4.5","v5","v5.5","v5.6","v6"],"default":"v4.5"}
style {"type":"string","enum":["anime","3d_animation","clay","comic","cyberpunk"]}
resolution {"type":"string","enum":["360p","540p","720p"],"default":"720p"}
text {"type":"string"}
voice_id {"type":"string","enum":["Emily","James","Isabella","Liam","Chloe","Adrian","Harper","Ava","Sophia","Julia","Mason","Jack","Oliver","Ethan","Auto"],"default":"Auto"}
original_sound_switch {"type":"boolean","default":false}
keyframe_id {"type":"integer","default":1,"minimum":1}
mode {"type":"string","enum":["person","object","background"],"default":"person"}
original_sound_switch {"type":"boolean","default":true}
effect {"type":"string","required":true,"enum":["Kiss Me AI","Kiss","Muscle Surge","Warmth of Jesus","Anything, Robot","The Tiger Touch","Hug","Holy Wings","Microwave","Zombie Mode","Squid Game","Baby Face","Black Myth: Wukong","Long Hair Magic","Leggy Run","Fin-tastic Mermaid","Punch Face","Creepy Devil Smile","Thunder God","Eye Zoom Challenge","Who's Arrested?","Baby Arrived","Werewolf Rage","Bald Swipe","BOOM DROP","Huge Cutie","Liquid Metal","Sharksnap!","Dust Me Away","3D Figurine Factor","Bikini Up","My Girlfriends","My Boyfriends","Subject 3 Fever","Earth Zoom","Pole Dance","Vroom Dance","GhostFace Terror","Dragon Evoker","Skeletal Bae","Summoning succubus","Halloween Voodoo Doll","3D Naked-Eye AD","Package Explosion","Dishes Served","Ocean ad","Supermarket AD","Tree doll","Come Feel My Abs","The Bicep Flex","London Elite Vibe","Flora Nymph Gown","Christmas Costume","It's Snowy","Reindeer Cruiser","Snow Globe Maker","Pet Christmas Outfit","Adopt a Polar Pal","Cat Christmas Box","Starlight Gift Box","Xmas Poster","Pet Christmas Tree","City Santa Hat","Stocking Sweetie","Christmas Night","Xmas Front Page Karma","Grinch's Xmas Hijack","Giant Product","Truck Fashion Shoot","Beach AD","Shoal Surround","Mechanical Assembly","Lighting AD","Billboard AD","Product close-up","Parachute Delivery","Dreamlike Cloud","Macaron Machine","Poster AD","Truck AD","Graffiti AD","3D Figurine Factory","The Exclusive First Class","Art Zoom Challenge","I Quit","Hitchcock Dolly Zoom","Smell the Lens","I believe I can fly","Strikout Dance","Courtside Cam","Pit Crew Moment","K-Baseball Sprint","Toddler Doodle","Idol Ending","Apex Dance","OmniHero Forge","Palm Decode","The Age Ripple","My Future Is Limitless","Knee Slide","Epic Goal Save","Sideline Ball Boy","Cup Celebration","Victory Roar","Vuvuzela Fan","World Champion Lift","Tunnel to Captain","Liquid Soccer Morph","Jump Into Crowd 2","Golden Pitch Crasher","Stadium Fan Cam","Broadcast Moto GP","The Grotesque Clay","Rookie Star Card","The Final Hug","Sharp Post-Match Comment","Street Maverick","Pitch Legend","One Step At A Time","Birthday Mirror","Superstar Lobby","Final Battle Room","Top of the World","Mini Me Unboxed","WonderPOP Surprise","White Chicks","Kiss me","Pixel World","Mint in Box","Hands up, Hand","Flora Nymph Go","Somber Embrace","Beam me up","Suit Swagger"]}
aspect_ratio {"type":"string","enum":["16:9","4:3","1:1","3:4","9:16"],"default":"16:9"}
camera_movement {"type":"string","enum":["horizontal_left","horizontal_right","vertical_up","vertical_down","zoom_in","zoom_out","crane_up","quickly_zoom_in","quickly_zoom_out","smooth_zoom_in","camera_rotation","robo_arm","super_dolly_out","whip_pan","hitchcock","left_follow","right_follow","pan_left","pan_right","fix_bg"]}
duration {"type":"string","enum":["5","8","10"],"default":"5"}
thinking_type {"type":"string","enum":["enabled","disabled","auto"]}
generate_audio_switch {"type":"boolean","default":false}
generate_multi_clip_switch {"type":"boolean","default":false}
generate_multi_clip_switch {"type":"boolean"}
output_format {"type":"string","enum":["png","jpeg"],"default":"jpeg"}
driven_audio_url {"type":"string","required":true,"media":"audio"}
expression_scale {"type":"number","default":1,"minimum":0,"maximum":3}
face_enhancer {"type":"string","enum":["gfpgan"]}
face_model_resolution {"type":"string","enum":["256","512"],"default":"256"}
pose_style {"type":"integer","minimum":0,"maximum":45,"default":0}
preprocess {"type":"string","enum":["crop","extcrop","resize","full","extfull"],"default":"crop"}
source_image_url {"type":"string","required":true,"media":"image"}
still_mode {"type":"boolean","default":false}
reference_pose_video_url {"type":"string","required":true,"media":"video"}
apply_mask {"type":"boolean","default":true}
box_prompts {"type":"array"}
detection_threshold {"type":"number","default":0.5}
max_num_objects {"type":"number","default":16}
point_prompts {"type":"array"}
video_output_type {"type":"string","enum":["X264 (.mp4)","VP9 (.webm)"],"default":"X264 (.mp4)"}
apply_mask {"type":"boolean"}
boundingbox_zip {"type":"boolean"}
frame_index {"type":"number"}
mask_url {"type":"string"}
box_prompts {"type":"array","default":[]}
detection_threshold {"type":"number","default":0.5,"minimum":0.1,"maximum":1}
point_prompts {"type":"array","default":[]}
apply_mask {"type":"boolean","default":false}
boundingbox_zip {"type":"boolean","default":false}
detection_threshold {"type":"number","default":0.5,"minimum":0.01,"maximum":1}
frame_index {"type":"integer","default":0}
prompts {"type":"array","default":[]}
aspect_ratio {"type":"string","enum":["16:9","9:16","4:3","3:4","1:1"],"default":"16:9"}
guidance_scale {"type":"number","default":6,"minimum":1,"maximum":20}
motion_score {"type":"integer","default":30,"minimum":0,"maximum":100}
num_frames {"type":"integer","default":81,"minimum":16,"maximum":200}
multi_character {"type":"boolean","default":false}
num_inference_steps {"type":"integer","default":28,"minimum":2,"maximum":30}
resolution {"type":"string","enum":["512p"],"default":"512p"}
driving_type {"type":"string","enum":["end_to_end","pose"],"default":"end_to_end"}
mode {"type":"string","enum":["animation","replacement"],"default":"animation"}
resolution {"type":"string","enum":["512p","704p"],"default":"512p"}
shift {"type":"number","default":3}
subject_type {"type":"string","enum":["human","animal"],"default":"human"}
noise_scale {"type":"number","default":0.1,"minimum":0,"maximum":1}
target_resolution {"type":"string","enum":["720p","1080p","1440p","2160p"],"default":"1080p"}
upscale_factor {"type":"number","default":2,"minimum":1,"maximum":10}
upscale_mode {"type":"string","enum":["target","factor"],"default":"factor"}
aspect_ratio {"type":"string","enum":["auto","9:16","16:9"],"default":"auto"}
character_ids {"type":"array"}
delete_video {"type":"boolean","default":true}
detect_and_block_ip {"type":"boolean"}
duration {"type":"integer","enum":[4,8,12,16,20],"default":4}
model {"type":"string","enum":["sora-2","sora-2-2025-12-08","sora-2-2025-10-06"],"default":"sora-2"}
resolution {"type":"string","enum":["auto","720p"],"default":"auto"}
resolution {"type":"string","enum":["auto","720p","1080p","true_1080p"],"default":"auto"}
resolution {"type":"string","enum":["720p","1080p","true_1080p"],"default":"1080p"}
video_id {"type":"string","required":true}
perturbation {"type":"number","default":0.1}
fps {"type":"integer","default":25,"minimum":10,"maximum":100}
acceleration {"type":"string","enum":["light","moderate","aggressive"],"default":"aggressive"}
frames_per_second {"type":"integer","minimum":5,"maximum":24}
guidance_scale {"type":"number","default":1,"minimum":1,"maximum":6}
image_url {"type":"string","media":"image","default":"https://v3b.fal.media/files/b/0a85edaa/GDUCMPrdvOMcI5JpEcU7f.png"}
num_frames {"type":"integer","minimum":5,"maximum":241}
num_inference_steps {"type":"integer","default":6,"minimum":4,"maximum":50}
pose_guidance_end {"type":"number","default":0.4,"minimum":0.2,"maximum":1}
pose_guidance_scale {"type":"number","default":1,"minimum":0.5,"maximum":3}
pose_guidance_start {"type":"number","default":0.1,"minimum":0,"maximum":0.5}
prompt {"type":"string","default":"A person dancing with smooth and natural movements."}
resolution {"type":"string","enum":["480p","576p","720p"],"default":"576p"}
shift {"type":"number","default":5,"minimum":1,"maximum":10}
use_turbo {"type":"boolean","default":false}
video_url {"type":"string","media":"video","default":"https://v3b.fal.media/files/b/0a84de68/jXDWywjhagRfR-GuZjoRs_video.mp4"}
model {"type":"string","enum":["lipsync-1.8.0","lipsync-1.7.1","lipsync-1.9.0-beta"],"default":"lipsync-1.9.0-beta"}
sync_mode {"type":"string","enum":["cut_off","loop","bounce","silence","remap"],"default":"cut_off"}
emotion {"type":"string","required":true,"enum":["happy","sad","angry","disgusted","surprised","neutral"]}
lipsync_mode {"type":"string","enum":["cut_off","loop","bounce","silence","remap"],"default":"bounce"}
model_mode {"type":"string","enum":["lips","face","head"],"default":"face"}
temperature {"type":"number","default":0.5,"minimum":0,"maximum":1}
model {"type":"string","enum":["lipsync-2","lipsync-2-pro"],"default":"lipsync-2"}
options {"type":"object"}
export_fps {"type":"integer","default":8,"minimum":1,"maximum":24}
guidance_scale {"type":"number","default":7.5,"minimum":0.1,"maximum":30}
num_frames {"type":"integer","default":16,"minimum":16,"maximum":32}
seed {"type":"integer","minimum":0,"maximum":203279,"nullable":true}
cfg_scale {"type":"number","default":5,"minimum":1,"maximum":20}
num_inference_steps {"type":"integer","default":24,"minimum":2,"maximum":100}
compression {"type":"number"}
grain {"type":"number"}
H264_output {"type":"boolean","default":false}
halo {"type":"number"}
model {"type":"string","enum":["Proteus","Artemis HQ","Artemis MQ","Artemis LQ","Gaia HQ","Gaia CG","Gaia 2","Nyx","Nyx Fast","Nyx XL","Nyx HF","Starlight Precise 2.5","Starlight HQ","Starlight Mini","Starlight Sharp","Starlight Fast 2","Starlight Precise 1","Starlight Precise 2","Starlight Fast 1"],"default":"Proteus"}
noise {"type":"number"}
recover_detail {"type":"number"}
target_fps {"type":"integer","minimum":16,"maximum":60}
export_fps {"type":"integer","default":8,"minimum":4,"maximum":32}
num_inference_steps {"type":"integer","default":24,"minimum":1,"maximum":50}
aspect_ratio {"type":"string","enum":["9:16","16:9","1:1"],"default":"16:9"}
auto_fix {"type":"boolean","default":true}
duration {"type":"string","enum":["5s","6s","7s","8s"],"default":"5s"}
duration {"type":"string","enum":["4s","6s","8s"],"default":"8s"}
prompt {"type":"string","required":true,"maxLength":20000}
safety_tolerance {"type":"string","enum":["1","2","3","4","5","6"],"default":"4"}
auto_fix {"type":"boolean","default":false}
duration {"type":"string","enum":["7s"],"default":"7s"}
first_frame_url {"type":"string","required":true,"media":"image"}
last_frame_url {"type":"string","required":true,"media":"image"}
auto_fix {"type":"boolean"}
duration {"type":"string","default":"8s"}
duration {"type":"string","enum":["8s"],"default":"8s"}
aspect_ratio {"type":"string","enum":["16:9","9:16"],"default":"9:16"}
fps {"type":"integer","default":16,"minimum":1,"maximum":60}
num_frames {"type":"integer","default":49,"minimum":1,"maximum":100}
video_description {"type":"string","required":true}
scale {"type":"number","default":2,"minimum":1,"maximum":8}
movement_amplitude {"type":"string","enum":["auto","small","medium","large"],"default":"auto"}
bgm {"type":"boolean","default":false}
style {"type":"string","enum":["general","anime"],"default":"general"}
duration {"type":"integer","enum":[2,3,4,5,6,7,8],"default":4}
prompt {"type":"string","required":true,"maxLength":3000}
duration {"type":"integer","enum":[1,2,3,4,5,6,7,8],"default":4}
resolution {"type":"string","enum":["360p","520p","720p","1080p"],"default":"720p"}
aspect_ratio {"type":"string","default":"16:9"}
duration {"type":"integer","default":4,"minimum":1,"maximum":8}
reference_video_urls {"type":"array","media":"video"}
resolution {"type":"string","enum":["540p","720p","1080p"],"default":"720p"}
duration {"type":"integer","enum":[2,3,4,5,6,7],"default":4}
prompt {"type":"string","maxLength":3000}
audio {"type":"boolean","default":true}
template {"type":"string","enum":["dreamy_wedding","romantic_lift","sweet_proposal","couple_arrival","cupid_arrow","pet_lovers","lunar_newyear","hug","kiss","dynasty_dress","wish_sender","love_pose","hair_swap","youth_rewind","morphlab","live_photo","emotionlab","live_memory","interaction","christmas","pet_finger","eat_mushrooms","beast_chase_library","beast_chase_supermarket","petal_scattered","emoji_figure","hair_color_change","multiple_people_kissing","beast_chase_amazon","beast_chase_mountain","balloonman_explodes_pro","get_thinner","jump2pool","bodyshake","jiggle_up","shake_it_dance","subject_3","pubg_winner_hit","shake_it_down","blueprint_supreme","hip_twist","motor_dance","rat_dance","kwok_dance","leg_sweep_dance","heeseung_march","shake_to_max","dame_un_grrr","i_know","lit_bounce","wave_dance","chill_dance","hip_flicking","sakura_season","zongzi_wrap","zongzi_drop","dragonboat_shot","rain_kiss","child_memory","couple_drop","couple_walk","flower_receive","love_drop","cheek_kiss","carry_me","blow_kiss","love_fall","french_kiss_8s","workday_feels","love_story","bloom_magic","ghibli","minecraft","box_me","claw_me","clayshot","manga_meme","quad_meme","pixel_me","clayshot_duo","irasutoya","american_comic","simpsons_comic","yayoi_kusama_style","pop_art","jojo_style","slice_therapy","balloon_flyaway","flying","paperman","pinch","bloom_doorobear","gender_swap","nap_me","sexy_me","spin360","smooth_shift","paper_fall","jump_to_cloud","pilot","sweet_dreams","soul_depart","punch_hit","watermelon_hit","split_stance_pet","make_face","break_glass","split_stance_human","covered_liquid_metal","fluffy_plunge","pet_belly_dance","water_float","relax_cut","head_to_balloon","cloning","across_the_universe_jungle","clothes_spinning_remnant","across_the_universe_jurassic","across_the_universe_moon","fisheye_pet","hitchcock_zoom","cute_bangs","earth_zoom_out","fisheye_human","drive_yacht","virtual_singer","earth_zoom_in","aliens_coming","drive_ferrari","bjd_style","virtual_fitting","orbit","zoom_in","ai_outfit","spin180","orbit_dolly","orbit_dolly_fast","auto_spin","walk_forward","outfit_show","zoom_in_fast","zoom_out_image","zoom_out_startend","muscling","captain_america","hulk","cap_walk","hulk_dive","exotic_princess","beast_companion","cartoon_doll","golden_epoch","oscar_gala","fashion_stride","star_carpet","flame_carpet","frost_carpet","mecha_x","style_me","tap_me","saber_warrior","pet2human","graduation","fishermen","happy_birthday","fairy_me","ladudu_me","ladudu_me_random","squid_game","superman","grow_wings","clevage","fly_with_doraemon","creatice_product_down","pole_dance","hug_from_behind","creatice_product_up_cybercity","creatice_product_up_bluecircuit","creatice_product_up","run_fast","background_explosion"],"default":"hug"}
enable_pass2_refinement {"type":"boolean"}
mask_prompt {"type":"string"}
num_frames {"type":"number","default":85}
quad_mask_video_url {"type":"string","media":"video","default":""}
auto_downsample_min_fps {"type":"number","default":15,"minimum":1,"maximum":60}
first_frame_url {"type":"string","media":"image","nullable":true}
interpolator_model {"type":"string","enum":["rife","film"],"default":"film"}
last_frame_url {"type":"string","media":"image","nullable":true}
preprocess {"type":"boolean","default":false}
ref_image_urls {"type":"array","media":"image"}
transparency_mode {"type":"string","enum":["content_aware","white","black"],"default":"content_aware"}
mask_image_url {"type":"string","media":"image","nullable":true}
mask_video_url {"type":"string","media":"video","nullable":true}
expand_bottom {"type":"boolean","default":false}
expand_left {"type":"boolean","default":false}
expand_ratio {"type":"number","default":0.25,"minimum":0,"maximum":1}
expand_right {"type":"boolean","default":false}
expand_top {"type":"boolean","default":false}
match_input_frames_per_second {"type":"boolean","default":true}
match_input_num_frames {"type":"boolean","default":true}
trim_borders {"type":"boolean","default":true}
zoom_factor {"type":"number","minimum":0,"maximum":0.9,"default":0}
binarize_mask {"type":"boolean","default":false}
mask_binarization_threshold {"type":"number","default":0.8,"minimum":0,"maximum":1}
mask_clamp_lower {"type":"number","default":0.1,"minimum":0,"maximum":1}
mask_clamp_upper {"type":"number","default":0.75,"minimum":0,"maximum":1}
num_frames {"type":"integer","default":81,"minimum":17,"maximum":121}
num_inference_steps {"type":"integer","default":8,"minimum":2,"maximum":16}
resolution {"type":"string","enum":["240p","360p","480p","580p","720p"],"default":"480p"}
sampler {"type":"string","enum":["unipc","dpm++","euler"],"default":"euler"}
shift {"type":"number","default":10.5,"minimum":1,"maximum":15}
video_output_type {"type":"string","enum":["X264 (.mp4)","VP9 (.webm)","PRORES4444 (.mov)","GIF (.gif)"],"default":"VP9 (.webm)"}
num_inference_steps {"type":"integer","default":40,"minimum":2,"maximum":40}
track {"type":"array","required":true}
effect_type {"type":"string","enum":["squish","muscle","inflate","crush","rotate","gun-shooting","deflate","cakeify","hulk","baby","bride","classy","puppy","snow-white","disney-princess","mona-lisa","painting","pirate-captain","princess","jungle","samurai","vip","warrior","zen","assassin","timelapse","tsunami","fire","zoom-call","doom-fps","fus-ro-dah","hug-jesus","robot-face-reveal","super-saiyan","jumpscare","laughing","cartoon-jaw-drop","crying","kissing","angry-face","selfie-younger-self","animeify","blast"],"default":"cakeify"}
frames_per_second {"type":"integer","default":16,"minimum":5,"maximum":24}
lora_scale {"type":"number","default":1,"minimum":0.1,"maximum":2}
num_frames {"type":"integer","default":81,"minimum":81,"maximum":100}
num_inference_steps {"type":"integer","default":30,"minimum":2,"maximum":40}
subject {"type":"string","required":true}
guide_scale {"type":"number","default":5,"minimum":1,"maximum":10}
control_video_url {"type":"string","required":true,"media":"video"}
fps {"type":"integer","default":16,"minimum":4,"maximum":60}
guidance_scale {"type":"number","default":6,"minimum":1,"maximum":10}
num_frames {"type":"integer","default":81,"minimum":49,"maximum":121}
num_inference_steps {"type":"integer","default":27,"minimum":4,"maximum":50}
preprocess_type {"type":"string","enum":["depth","pose"],"default":"depth"}
preprocess_video {"type":"boolean","default":false}
reference_image_url {"type":"string","media":"image"}
aspect_ratio {"type":"string","enum":["auto","16:9","9:16","1:1"],"default":"16:9"}
adapt_motion {"type":"boolean","default":true}
enhance_identity {"type":"boolean"}
guidance_scale {"type":"number","default":3.5,"minimum":1,"maximum":10,"exclusive":"maximum"}
trajectories {"type":"array","required":true}
aspect_ratio {"type":"string","enum":["auto","9:16","16:9"],"default":"16:9"}
mask_image_url {"type":"string","media":"image"}
mask_video_url {"type":"string","media":"video"}
num_frames {"type":"integer","default":81,"minimum":81,"maximum":240}
task {"type":"string","enum":["depth","inpainting"],"default":"depth"}
task {"type":"string","enum":["depth","pose","inpainting","outpainting","reframe"],"default":"depth"}
video_url {"type":"string","media":"video","nullable":true}
acceleration {"type":"string","enum":["none","low","regular"],"default":"regular"}
auto_downsample_min_fps {"type":"number","default":6,"minimum":1,"maximum":60}
enable_auto_downsample {"type":"boolean","default":true}
paste_back {"type":"boolean","default":true}
scene_threshold {"type":"number","default":30,"minimum":0,"maximum":100}
image_urls {"type":"array","media":"image","default":[]}
video_type {"type":"string","enum":["auto","general","human"],"default":"auto"}
creativity {"type":"integer","default":1,"minimum":0,"maximum":4}
negative_prompt {"type":"string","nullable":true}
prompt {"type":"string","nullable":true}
target_resolution {"type":"string","enum":["720p","1080p"],"default":"720p"}
enable_output_safety_checker {"type":"boolean","default":false}
guidance_scale {"type":"number","default":1,"minimum":1,"maximum":10}
num_inference_steps {"type":"integer","default":20,"minimum":2,"maximum":40}
enable_output_safety_checker {"type":"boolean"}
enable_safety_checker {"type":"boolean"}
guidance_scale {"type":"number","default":3.5}
num_frames {"type":"number","default":80}
num_inference_steps {"type":"number","default":27}
shift {"type":"number","default":5}
adjust_fps_for_interpolation {"type":"boolean","default":true}
frames_per_second {"type":"integer","default":24,"minimum":4,"maximum":60,"nullable":true}
guidance_scale {"type":"number","default":3.5,"minimum":1,"maximum":10}
interpolator_model {"type":"string","enum":["none","film","rife"],"default":"film"}
num_frames {"type":"integer","default":81,"minimum":17,"maximum":161}
num_interpolated_frames {"type":"integer","minimum":0,"maximum":4,"default":0}
resolution {"type":"string","enum":["580p","720p"],"default":"720p"}
num_frames {"type":"integer","minimum":17,"maximum":161,"default":81}
frames_per_second {"type":"integer","nullable":true,"minimum":4,"maximum":60,"default":16}
num_inference_steps {"type":"integer","minimum":2,"maximum":40,"default":27}
guidance_scale {"type":"number","minimum":1,"maximum":10,"default":3.5}
guidance_scale_2 {"type":"number","minimum":1,"maximum":10,"default":3.5}
shift {"type":"number","minimum":1,"maximum":10,"default":5}
num_interpolated_frames {"type":"integer","minimum":0,"maximum":4,"default":1}
end_image_url {"type":"string","media":"image","nullable":true}
frames_per_second {"type":"integer","default":16,"minimum":4,"maximum":60,"nullable":true}
guidance_scale_2 {"type":"number","default":4,"minimum":1,"maximum":10}
num_inference_steps {"type":"integer","default":27,"minimum":2,"maximum":40}
num_interpolated_frames {"type":"integer","default":1,"minimum":0,"maximum":4}
resample_fps {"type":"boolean","default":false}
strength {"type":"number","default":0.9,"minimum":0,"maximum":1}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1","4:3","3:4"]}
duration {"type":"integer","enum":[0,2,3,4,5,6,7,8,9,10],"default":0}
duration {"type":"integer","enum":[2,3,4,5,6,7,8,9,10,11,12,13,14,15],"default":5}
duration {"type":"integer","enum":[2,3,4,5,6,7,8,9,10],"default":5}
multi_shots {"type":"boolean"}
background_color {"type":"string","enum":["black","white","red","green","blue","yellow","orange","purple","pink","brown","gray","cyan","magenta","none","transparent"],"default":"none"}
background_opacity {"type":"number","minimum":0,"maximum":1,"default":0}
enable_animation {"type":"boolean","default":true}
font_color {"type":"string","enum":["white","black","red","green","blue","yellow","orange","purple","pink","brown","gray","cyan","magenta"],"default":"white"}
font_name {"type":"string","default":"Montserrat"}
font_size {"type":"integer","default":100,"minimum":20,"maximum":150}
font_weight {"type":"string","enum":["normal","bold","black"],"default":"bold"}
highlight_color {"type":"string","enum":["white","black","red","green","blue","yellow","orange","purple","pink","brown","gray","cyan","magenta"],"default":"purple"}
language {"type":"string","default":"en"}
position {"type":"string","enum":["top","center","bottom"],"default":"bottom"}
stroke_color {"type":"string","enum":["black","white","red","green","blue","yellow","orange","purple","pink","brown","gray","cyan","magenta"],"default":"black"}
stroke_width {"type":"integer","default":3,"minimum":0,"maximum":10}
words_per_subtitle {"type":"integer","default":3,"minimum":1,"maximum":12}
y_offset {"type":"integer","default":75,"minimum":-200,"maximum":200}
blend_mode {"type":"string","enum":["addition","average","burn","darken","difference","divide","dodge","exclusion","grainextract","grainmerge","hardlight","lighten","multiply","negation","normal","overlay","phoenix","pinlight","reflect","screen","softlight","subtract","vividlight"],"default":"overlay"}
bottom_video_url {"type":"string","required":true,"media":"video"}
opacity {"type":"number","default":1}
shortest {"type":"boolean","default":true}
top_video_url {"type":"string","required":true,"media":"video"}
frames_per_second {"type":"number"}
video_urls {"type":"array","required":true,"media":"video"}
codec {"type":"string","enum":["libx264","libx265"],"default":"libx264"}
crf {"type":"number","default":18}
height {"type":"number"}
mode {"type":"string","enum":["stretch","pad","crop"],"default":"stretch"}
pad_color {"type":"string","enum":["black","white","red","green","blue","gray"],"default":"black"}
preset {"type":"string","enum":["ultrafast","fast","medium","slow"],"default":"fast"}
width {"type":"number"}
duration {"type":"number","default":2}
start_time {"type":"number","default":1}
duration {"type":"number","default":8}
source_face_url {"type":"string","required":true}
target_video_url {"type":"string","required":true,"media":"video"}
aspect_ratio {"type":"string","enum":["3:4","4:3","1:1","9:16","16:9","21:9"],"default":"16:9"}
exr_export {"type":"boolean"}
hdr {"type":"boolean"}
keyframe_indexes {"type":"array"}
keyframes {"type":"array","media":"image"}
loop {"type":"boolean"}
aspect_ratio {"type":"string","required":true,"enum":["3:4","4:3","1:1","9:16","16:9","21:9"]}
source_position {"type":"object"}
auto_controls {"type":"boolean"}
controls {"type":"object"}
edit_strength {"type":"string","enum":["adhere_1","adhere_2","adhere_3","flex_1","flex_2","flex_3","reimagine_1","reimagine_2","reimagine_3"]}
resolution {"type":"string","default":"2K"}
aspect_ratio {"type":"string","enum":["adaptive","21:9","16:9","4:3","1:1","3:4","9:16"],"default":"adaptive"}
reference_audio_urls {"type":"array","media":"audio"}
duration {"type":"number","default":10}
num_samples {"type":"number","default":2}
seed {"type":"number","default":8069}
start_offset {"type":"number"}
text_prompt {"type":"string"}
duration {"type":"number","default":10,"minimum":1,"maximum":10,"nullable":true}
num_samples {"type":"integer","default":1,"nullable":true}
seed {"type":"integer","minimum":1,"nullable":true,"default":2105}
text_prompt {"type":"string","nullable":true}
video_url {"type":"string","required":true,"media":"video","maxLength":2083}
num_samples {"type":"number","default":1}
dimensions {"type":"string","enum":["1920x1080","1080x1920","1152x1152","1536x1152","1152x1536"],"default":"1920x1080"}
guidance_scale {"type":"number","nullable":true}
seed {"type":"integer","default":-1,"nullable":true}
first_frame_image_url {"type":"string","media":"image","nullable":true}
reference_image_url {"type":"string","media":"image","nullable":true}
dimensions {"type":"string","enum":["1920x1080","1152x1152","1536x1152","1152x1536"],"default":"1920x1080"}
agentic_early_stop {"type":"boolean","default":true}
agentic_max_iterations {"type":"number","default":2}
agentic_samples_per_iteration {"type":"number","default":2}
enable_agentic_generation {"type":"boolean"}
guidance_scale {"type":"number","default":6}
image_size {"type":"string","enum":["square_hd","square","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"maxSide":14142}
num_frames {"type":"number","default":189}
num_inference_steps {"type":"number","default":28}
duration {"type":"number"}
keep_speech_vocal {"type":"boolean"}
audio_format {"type":"string","enum":["wav","mp3","aac","flac"],"default":"aac"}
segments {"type":"array"}
audio_url {"type":"string","required":true,"media":"audio","maxLength":2083}
image_url {"type":"string","required":true,"media":"image","maxLength":2083}
resolution {"type":"string","required":true,"enum":["720p","480p"]}
text {"type":"string","required":true,"maxLength":2000}
voice_description {"type":"string","nullable":true}
customization {"type":"object"}
language {"type":"string","enum":["af-ZA","am-ET","ar-AE","ar-BH","ar-DZ","ar-EG","ar-IL","ar-IQ","ar-JO","ar-KW","ar-LB","ar-MA","ar-OM","ar-PS","ar-QA","ar-SA","ar-TN","ast-ES","az-AZ","ba","bas","be-BY","bg-BG","br","bs-BA","ca-ES","ceb-PH","ckb-IQ","cs-CZ","cy-GB","da-DK","de-DE","dyu","el-GR","en-AU","en-GB","en-IN","en-NZ","en-US","eo","es-AR","es-BO","es-CL","es-CO","es-CR","es-DO","es-EC","es-ES","es-GT","es-HN","es-MX","es-NI","es-PA","es-PE","es-PR","es-PY","es-SV","es-US","es-UY","es-VE","et-EE","eu-ES","fa-IR","ff","fi-FI","fil-PH","fo","fr-CA","fr-FR","fy","ga","gd","gl-ES","ha-NG","haw","he-IL","hr-HR","hsb","ht","hu-HU","hy-AM","id-ID","ig","is-IS","it-IT","ja-JP","ja-Latn-JP","jv-ID","ka-GE","kab","kam-KE","kea-CV","kk-KZ","ko-KR","ku","ky-KG","la","lb-LU","lg","lij","ln-CD","lo-LA","lt-LT","luo-KE","lv-LV","mg","mi-NZ","mk-MK","mn-MN","ms-MY","mt-MT","nb-NO","nl-NL","nso-ZA","ny-MW","oc-FR","pl-PL","ps-AF","pt-BR","pt-PT","ro-RO","roh","ru-RU","rw-RW","sah","sk-SK","sl-SI","sm","sn-ZW","so-SO","sq-AL","sr-Latn-RS","sr-RS","srd","ss","su-ID","sv-SE","sw-KE","sw-TZ","tg-TJ","th-TH","tk","tn","tok","ton","tr-TR","ts-ZA","tt","uk-UA","umb-AO","ur-IN","ur-PK","uz-UZ","vi-VN","vro","wo-SN","xh-ZA","yi","yo-NG","yue-Hant-HK","zh","zh-HK","zh-TW","zu-ZA"]}
preset {"type":"string","required":true,"enum":["glass","whisper","glide2","fusion","glide","terminal","handwritten","backdrop","backdrop2","simple","plain","beans","corpo","boo","shadeplay","casper","capri","lowkey","vinta","diego","ali","slay","kitty","hustle","karl","sprout","flex","mint","rizz","vegas"]}
srt_content {"type":"string"}
srt_file_url {"type":"string"}
translation_language {"type":"string","enum":["ab","ace","ach","af-ZA","ak","alz","am-ET","ar-AE","ar-BH","ar-DZ","ar-EG","ar-IL","ar-IQ","ar-JO","ar-KW","ar-LB","ar-MA","ar-OM","ar-PS","ar-QA","ar-SA","ar-TN","awa","ay","az-AZ","ban","bbc","be-BY","bem","bew","bg-BG","bho","bik","bm","bs-BA","bts","btx","bua","ca-ES","ceb-PH","cgg","chm","ckb-IQ","cnh","co","crh","crs","cs-CZ","cv","cy-GB","da-DK","de-DE","din","doi","dov","dv","dz","ee","el-GR","en-AU","en-GB","en-IN","en-NZ","en-US","eo","es-AR","es-BO","es-CL","es-CO","es-CR","es-DO","es-EC","es-ES","es-GT","es-HN","es-MX","es-NI","es-PA","es-PE","es-PR","es-PY","es-SV","es-US","es-UY","es-VE","et-EE","eu-ES","fa-IR","ff","fi-FI","fil-PH","fj","fr-CA","fr-FR","fy","ga","gaa","gd","gl-ES","gn","gom","ha-NG","haw","he-IL","hil","hmn","hr-HR","hrx","ht","hu-HU","hy-AM","id-ID","ig","ilo","is-IS","it-IT","ja-JP","ja-Latn-JP","jv-ID","ka-GE","kk-KZ","ko-KR","kri","ktu","ku","ky-KG","la","lb-LU","lg","li","lij","lmo","ln-CD","lo-LA","lt-LT","ltg","luo-KE","lus","lv-LV","mai","mak","mg","mi-NZ","min","mk-MK","mn-MN","mni-Mtei","ms-Arab","ms-MY","mt-MT","nb-NO","new","nl-NL","nr","nso-ZA","nus","ny-MW","oc-FR","om","pag","pam","pap","pl-PL","ps-AF","pt-BR","pt-PT","qu","rn","ro-RO","rom","ru-RU","rw-RW","scn","sg","shn","sk-SK","sl-SI","sm","sn-ZW","so-SO","sq-AL","sr-Latn-RS","sr-RS","ss","st","su-ID","sv-SE","sw-KE","sw-TZ","szl","tet","tg-TJ","th-TH","ti","tk","tn","tr-TR","ts-ZA","tt","ug","uk-UA","ur-IN","ur-PK","uz-UZ","vi-VN","xh-ZA","yi","yo-NG","yua","yue-Hant-HK","zh","zh-HK","zh-TW","zu-ZA"]}
vocabulary {"type":"array"}
spill_suppression_strength {"type":"number","default":0.8,"minimum":0,"maximum":1,"nullable":true}
duration {"type":"string","enum":["5","10","15"],"default":"5"}
multi_shots {"type":"boolean","default":false}
multi_shots {"type":"boolean","default":true}
resolution {"type":"string","enum":["auto","480p","720p"],"default":"auto"}
duration {"type":"number","default":6}
aspect_ratio {"type":"string","enum":["auto","16:9","4:3","3:2","1:1","2:3","3:4","9:16"],"default":"auto"}
aspect_ratio {"type":"string","enum":["16:9","4:3","3:2","1:1","2:3","3:4","9:16"],"default":"16:9"}`,
  models: String.raw`alibaba/happy-horse/image-to-video	image-to-video	happyhorse-1.0	0	0 1 2 3 4 5
alibaba/happy-horse/reference-to-video	reference-to-video	happyhorse-1.0	0	6 0 1 7 8 4 5
alibaba/happy-horse/text-to-video	text-to-video	happyhorse-1.0	0	6 0 1 8 4 5
alibaba/happy-horse/v1.1/image-to-video	image-to-video	happyhorse-1.1	0	0 1 2 3 4 5
alibaba/happy-horse/v1.1/reference-to-video	reference-to-video	happyhorse-1.1	0	9 0 1 7 8 4 5
alibaba/happy-horse/v1.1/text-to-video	text-to-video	happyhorse-1.1	0	9 0 1 8 4 5
alibaba/happy-horse/video-edit	video-to-video	happyhorse-1.0-edit	0	a 1 8 b 4 5 c
argil/avatars/audio-to-video	audio-to-video		1	d e
argil/avatars/text-to-video	text-to-video		2	e f
bria/bria_video_eraser/erase/keypoints	video-to-video		0	g h i j c
bria/bria_video_eraser/erase/mask	video-to-video		0	g k i j c
bria/bria_video_eraser/erase/prompt	video-to-video		0	g i j 8 c
bria/video/background-removal	video-to-video		2	l m n c
bria/video/background-removal/v3	video-to-video		0	o p q j c
bria/video/erase/keypoints	video-to-video		3	g h i j c
bria/video/erase/mask	video-to-video		3	g k i j c
bria/video/erase/prompt	video-to-video		3	g i j 8 c
bria/video/increase-resolution	video-to-video		4	r q c j
bytedance/lynx	image-to-video	lynx	2	s t u v 2 w x y z 8 10 11 12
bytedance/seedance-2.0/fast/image-to-video	image-to-video	seedance-2.0-fast	0	13 14 15 16 17 18 2 8 19
bytedance/seedance-2.0/fast/reference-to-video	reference-to-video	seedance-2.0-fast	0	13 1a 14 15 17 18 1b 8 19 1c
bytedance/seedance-2.0/fast/text-to-video	text-to-video	seedance-2.0-fast	0	13 14 15 17 18 8 19
bytedance/seedance-2.0/image-to-video	image-to-video	seedance-2.0	0	13 14 15 16 17 18 2 8 1d	{"prices":[{"microUsd":303400,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}},{"microUsd":682000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}}]}
bytedance/seedance-2.0/mini/image-to-video	image-to-video	seedance-2.0-mini	0	13 15 16 17 18 2 8 19
bytedance/seedance-2.0/mini/reference-to-video	reference-to-video	seedance-2.0-mini	0	13 1a 15 17 18 1b 8 19 1c
bytedance/seedance-2.0/mini/text-to-video	text-to-video	seedance-2.0-mini	0	13 15 17 18 8 19
bytedance/seedance-2.0/reference-to-video	reference-to-video	seedance-2.0	0	13 1a 14 15 17 18 1b 8 1d 1c	{"prices":[{"microUsd":303400,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}}]}
bytedance/seedance-2.0/text-to-video	text-to-video	seedance-2.0	0	13 14 15 17 18 8 1d	{"prices":[{"microUsd":303400,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}},{"microUsd":682000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}}]}
cassetteai/video-sound-effects-generator	video-to-video		2	1e
clarityai/crystal-video-upscaler	video-to-video		2	1f c
decart/lucy-14b/image-to-video	image-to-video	lucy-14b	5	1g 2 1h 1i 1j
decart/lucy-edit/dev	video-to-video	lucy-edit-dev	2	1k 1g 1j c
decart/lucy-edit/fast	video-to-video	lucy-edit-fast	2	1k 1g 1j c
decart/lucy-edit/pro	video-to-video	lucy-edit-pro	2	1k 1g 1h 1j c
decart/lucy-i2v	image-to-video		1	1i 2 8 1j
decart/lucy-restyle	video-to-video	lucy-restyle	2	1k 1g 1h 11 1l c
fal-ai/ai-avatar	image-to-video		5	2 d 8 1m 1n 1o 1p
fal-ai/ai-avatar/multi	image-to-video		2	1p 1q 2 1r 8 1n 1s 1t 1u
fal-ai/ai-avatar/multi-text	image-to-video		2	1p 1v 2 1w 8 1n 1x 1t 1y 1z
fal-ai/ai-avatar/single-text	image-to-video		4	1p 2 20 8 1n 1o 21 22
fal-ai/amt-interpolation	video-to-video		2	23 24 c
fal-ai/amt-interpolation/frame-interpolation	image-to-video		2	25 23 26
fal-ai/animatediff-sparsectrl-lcm	text-to-video		2	27 28 29 2a 2b 2c 2d 2e 2f 2g 8 11
fal-ai/ben/v2/video	video-to-video		2	2h 2i 11 c
fal-ai/bernini-r/edit-video	video-to-video	bernini-r-edit	0	2j 2k 2l 2m x 2n 2o 8 5 c
fal-ai/bernini-r/reference-edit-video	video-to-video	bernini-r-reference-edit	0	2j 2k 2l 2m x 2n 2o 8 2p 5 c
fal-ai/bernini-r/reference-to-video	reference-to-video	bernini-r	0	2j s 2k 2l 2m x 2n 2o 8 2p 5
fal-ai/bernini-r/text-to-video	text-to-video	bernini-r	0	2j s 2k 2l 2m x 2n 2o 8 5
fal-ai/birefnet/v2/video	video-to-video		2	2q 2r 2s 2t 1l 2u 2v c 2w
fal-ai/bytedance-upscaler/upscale/video	video-to-video		2	2x 2y 2z 30 31 32 c
fal-ai/bytedance/dreamactor/v2	video-to-video		1	2 33 c
fal-ai/bytedance/omnihuman	image-to-video	omnihuman	2	d 2
fal-ai/bytedance/omnihuman/v1.5	image-to-video	omnihuman-1.5	4	d 2 3 4 34 35
fal-ai/bytedance/seedance/v1.5/pro/image-to-video	image-to-video	seedance-1.5-pro	2	36 37 38 1 16 18 2 8 39 11
fal-ai/bytedance/seedance/v1.5/pro/text-to-video	text-to-video	seedance-1.5-pro	2	36 37 38 1 18 8 39 11
fal-ai/bytedance/seedance/v1/lite/image-to-video	image-to-video	seedance-1.0-lite	2	3a 37 3b 1 16 2 3c 8 39 11
fal-ai/bytedance/seedance/v1/lite/reference-to-video	reference-to-video	seedance-1.0-lite	2	3a 37 3b 1 3c 8 2p 19 11
fal-ai/bytedance/seedance/v1/lite/text-to-video	text-to-video	seedance-1.0-lite	2	3d 37 3b 1 3c 8 39 11
fal-ai/bytedance/seedance/v1/pro/fast/image-to-video	image-to-video	seedance-1.0-pro-fast	2	3a 37 3b 1 2 3c 8 3e 11
fal-ai/bytedance/seedance/v1/pro/fast/text-to-video	text-to-video	seedance-1.0-pro-fast	4	3f 37 3b 1 3c 8 3e 11
fal-ai/bytedance/seedance/v1/pro/image-to-video	image-to-video	seedance-1.0-pro	2	3a 37 3b 1 16 2 3c 8 39 11
fal-ai/bytedance/seedance/v1/pro/text-to-video	text-to-video	seedance-1.0-pro	4	3f 37 3b 1 3c 8 3e 11
fal-ai/cogvideox-5b	text-to-video	cogvideox-5b	2	3g 3h 3i 2f 3j 8 11 3k 3l
fal-ai/cogvideox-5b/image-to-video	image-to-video	cogvideox-5b	2	3g 3h 2 3i 2f 3j 8 11 3k 3l
fal-ai/cogvideox-5b/video-to-video	video-to-video	cogvideox-5b	2	3g 3h 3i 2f 3j 8 11 3m 3k 3l c
fal-ai/controlnext	video-to-video		2	3n 3o 3p 3q 3r 3s 2 3t 3u 3v 3w 3x c 3y
fal-ai/cosmos-predict-2.5/distilled/text-to-video	text-to-video	cosmos-predict-2.5-distilled	1	x 3z 40 8 5 41 2u 2v
fal-ai/cosmos-predict-2.5/image-to-video	image-to-video	cosmos-predict-2.5	1	42 2 x 3z 43 8 5 41 2u 2v
fal-ai/cosmos-predict-2.5/text-to-video	text-to-video	cosmos-predict-2.5	1	42 x 3z 43 8 5 41 2u 2v
fal-ai/cosmos-predict-2.5/video-to-video	video-to-video	cosmos-predict-2.5	1	42 x 3z 43 8 5 41 2u 2v c
fal-ai/creatify/aurora	image-to-video		2	44 d 45 2 3 19
fal-ai/davinci-magihuman	image-to-video		1	46 47 1 48 2 49 8 4a 5
fal-ai/decart/lucy-5b/image-to-video	image-to-video	lucy-5b	5	1g 2 1h 1i 1j
fal-ai/depth-anything-video	video-to-video		1	4b 4c 4d 4e 4f 4g 4h c
fal-ai/dubbing	video-to-video		2	4i 4j c
fal-ai/dwpose/video	video-to-video		2	4k c
fal-ai/echomimic-v3	image-to-video		1	4l d 4m 2 2f 4n 8 5
fal-ai/editto	video-to-video		2	4o 4p 4q 4r 4s 4t 4u 4v x 4w 4x 4y 8 4z 50 51 52 53 1l 54 2v c 2w
fal-ai/elevenlabs/dubbing	video-to-video		1	46 55 56 57 58 59
fal-ai/fast-animatediff/text-to-video	text-to-video		2	5a 5b 5c 5d 5e 5f 8 11 5g
fal-ai/fast-animatediff/turbo/text-to-video	text-to-video		3	5a 5h 5d 5i 5j 8 11 5g
fal-ai/fast-animatediff/turbo/video-to-video	video-to-video		2	5k 5a 5h 5d 5l 8 11 5m c
fal-ai/fast-animatediff/video-to-video	video-to-video		2	5n 5a 5b 5c 5d 5f 8 11 5m c
fal-ai/fast-svd-lcm	image-to-video		2	5o 5p 2 5q 11 5r
fal-ai/fast-svd-lcm/text-to-video	text-to-video		2	5o 5p 5q 8 11 5r 5s
fal-ai/fast-svd/text-to-video	text-to-video		2	5o 5p 5q x 8 11 5t 5s
fal-ai/ffmpeg-api/images-to-video	image-to-video		0	5u 5v
fal-ai/ffmpeg-api/merge-audio-video	video-to-video		3	d 5w c
fal-ai/ffmpeg-api/merge-videos	video-to-video		4	5x 5y 5z 60	{"bindings":{"references":{"reason":"the clips are joined as they are, no subjects are kept"}}}
fal-ai/film	image-to-video		1	61 62 63 64 65 66 67 68 41 2v 2w
fal-ai/film/video	video-to-video		2	69 6a 6b 1l 6c 6d 2v c 2w
fal-ai/flashhead	image-to-video		0	2 5 6e f 6f
fal-ai/flashtalk	image-to-video		0	d 2 5
fal-ai/flashvsr/upscale/video	video-to-video		2	6g 6h 6i 6j 6k 6l 6m 11 1l 6n c
fal-ai/framepack	image-to-video	framepack	2	6o 6p 4r 6q 2 2f 6r 8 6s 52
fal-ai/framepack/f1	image-to-video	framepack-f1	2	6o 6p 4r 6q 2 2f 6r 8 6s 52
fal-ai/framepack/flf2v	image-to-video	framepack	2	6o 6p 4r 61 6q 2 2f 6t 8 6s 52 6u
fal-ai/goal-force	text-to-video		1	1 6v 48 6w x 6x 6y 6z 5
fal-ai/heygen/avatar3/digital-twin	text-to-video		6	70 46 71 72 73
fal-ai/heygen/avatar4/digital-twin	text-to-video		6	74 46 71 72 73
fal-ai/heygen/avatar4/image-to-video	image-to-video		6	74 46 75 76 77 2 3 72 78 79
fal-ai/heygen/avatar5/digital-twin	text-to-video		0	74 46 7a 75 76 7b 2i 3 7c 7d 7e 7f
fal-ai/heygen/v2/translate/precision	video-to-video		6	7g 7h 7i 7j c 7k 7l 7m 7n
fal-ai/heygen/v2/translate/speed	video-to-video		6	7g 7h 7i 7j c 7k 7l 7m 7n
fal-ai/heygen/v2/video-agent	text-to-video		1	7o 8
fal-ai/heygen/v3/lipsync/precision	video-to-video		0	d 7p 7l 7g 7q 7r 7s 7t c
fal-ai/heygen/v3/lipsync/speed	video-to-video		0	d 7p 7l 7g 7q 7r 7s 7t c
fal-ai/heygen/v3/video-agent	text-to-video		0	7u 7v 7w 7x 8 7y 7z
fal-ai/hunyuan-avatar	image-to-video	hunyuan-avatar	2	d 2 80 81 11 82 83
fal-ai/hunyuan-custom	reference-to-video	hunyuan-video	2	6o 84 85 1 86 2 x 87 88 8 89 11	{"bindings":{"references":{"wire":"image_url","reason":"the image is a subject to keep, not the first frame"}}}
fal-ai/hunyuan-portrait	video-to-video	hunyuan-portrait	2	2 11 8a c
fal-ai/hunyuan-video	text-to-video	hunyuan-video	3	6o 4r 8b 8c 8 10 11	{"price":{"microUsd":400000,"per":"video","source":"price text of the model page, as others quote it"}}
fal-ai/hunyuan-video-foley	video-to-video	hunyuan-video-foley	2	8d 8e 8f 11 8g c
fal-ai/hunyuan-video-image-to-video	image-to-video	hunyuan-video	2	6o 8h 2 8i 8j 1h 11	{"price":{"microUsd":400000,"per":"video","source":"llms.txt of the model"}}
fal-ai/hunyuan-video-img2vid-lora	image-to-video	hunyuan-video-lora	2	2 8 11
fal-ai/hunyuan-video-lora	text-to-video	hunyuan-video-lora	2	6o 4r 3i 8b 8c 8 10 11
fal-ai/hunyuan-video-lora/video-to-video	video-to-video	hunyuan-video-lora	2	6o 4r 3i 8b 8c 8 10 11 8k c
fal-ai/hunyuan-video-v1.5/image-to-video	image-to-video	hunyuan-video-1.5	2	6o 85 2 2f 8l 8m 8 8n 11	{"price":{"microUsd":75000,"per":"second","source":"price text of the model page, as others quote it"}}
fal-ai/hunyuan-video-v1.5/text-to-video	text-to-video	hunyuan-video-1.5	2	6o 85 2f 8l 8m 8 8n 11	{"price":{"microUsd":75000,"per":"second","source":"price text of the model page, as others quote it"}}
fal-ai/hunyuan-video/video-to-video	video-to-video	hunyuan-video	2	6o 4r 8b 8c 8 10 11 8o c
fal-ai/infinitalk	image-to-video	infinitetalk	2	1p d 2 8p 8 1n 1o
fal-ai/infinitalk/single-text	image-to-video	infinitetalk-single-text	4	1p 2 8p 8 1n 1o 21 22
fal-ai/infinitalk/video-to-video	video-to-video	infinitetalk	2	1p d 20 8 1n 1o c
fal-ai/infinity-star/text-to-video	text-to-video	infinity-star	2	8q 1k 8r 2f 8s 8 11 8t 8u
fal-ai/kandinsky5-pro/image-to-video	image-to-video	kandinsky-5-pro	4	8v 8w 2 8x 8 8y 5
fal-ai/kandinsky5-pro/text-to-video	text-to-video	kandinsky-5-pro	4	8v 8z 8w 8m 8 8y 5
fal-ai/kandinsky5/text-to-video	text-to-video	kandinsky-5	2	8z 90 91 8 92
fal-ai/kandinsky5/text-to-video/distill	text-to-video	kandinsky-5-distill	2	8z 90 8 92
fal-ai/kling-video/ai-avatar/v2/pro	image-to-video		2	d 2 93
fal-ai/kling-video/ai-avatar/v2/standard	image-to-video		2	d 2 93
fal-ai/kling-video/lipsync/audio-to-video	video-to-video		2	d c
fal-ai/kling-video/lipsync/text-to-video	video-to-video		2	94 c 95 96 97
fal-ai/kling-video/o1/image-to-video	image-to-video	kling-o1	2	98 16 99 68	{"price":{"microUsd":112000,"per":"second","source":"price text of the model page, as others quote it"}}
fal-ai/kling-video/o1/reference-to-video	reference-to-video	kling-o1	1	s 98 9a 1b 8
fal-ai/kling-video/o1/standard/image-to-video	image-to-video	kling-o1-standard	2	98 16 99 68
fal-ai/kling-video/o1/standard/reference-to-video	reference-to-video	kling-o1-standard	1	s 98 9a 1b 8
fal-ai/kling-video/o1/standard/video-to-video/edit	video-to-video	kling-o1-standard-edit	1	9a 1b 9b 8 c
fal-ai/kling-video/o1/standard/video-to-video/reference	video-to-video	kling-o1-standard-reference	1	9c 98 9a 1b 9b 8 c
fal-ai/kling-video/o1/video-to-video/edit	video-to-video	kling-o1-edit	1	9a 1b 9b 8 c
fal-ai/kling-video/o1/video-to-video/reference	video-to-video	kling-o1-reference	1	9c 98 9a 1b 9b 8 c
fal-ai/kling-video/o3/4k/image-to-video	image-to-video	kling-o3-4k	0	9d 16 9e 2 9f 3 9g	{"fixed":{"resolution":"4k"}}
fal-ai/kling-video/o3/4k/reference-to-video	reference-to-video	kling-o3-4k	0	s 9d 9a 16 9e 1b 9f 3 9g 9h	{"fixed":{"resolution":"4k"}}
fal-ai/kling-video/o3/4k/text-to-video	text-to-video	kling-o3-4k	0	s 9d 9e 9f 3 9g	{"fixed":{"resolution":"4k"}}
fal-ai/kling-video/o3/pro/image-to-video	image-to-video	kling-o3-pro	6	9d 16 9e 2 9f 3 9g
fal-ai/kling-video/o3/pro/reference-to-video	reference-to-video	kling-o3-pro	6	s 9d 9a 16 9e 1b 9f 3 9g 9h
fal-ai/kling-video/o3/pro/text-to-video	text-to-video	kling-o3-pro	6	s 9d 9e 9f 3 9g
fal-ai/kling-video/o3/pro/video-to-video/edit	video-to-video	kling-o3-pro-edit	1	9a 1b 9i 8 9j c
fal-ai/kling-video/o3/pro/video-to-video/reference	video-to-video	kling-o3-pro-reference	1	9c 9k 9a 1b 9i 8 9j c
fal-ai/kling-video/o3/standard/image-to-video	image-to-video	kling-o3-standard	6	9d 16 9e 2 9f 3 9g
fal-ai/kling-video/o3/standard/reference-to-video	reference-to-video	kling-o3-standard	6	s 9d 9a 16 9e 1b 9f 3 9g 9h
fal-ai/kling-video/o3/standard/text-to-video	text-to-video	kling-o3-standard	6	s 9d 9e 9f 3 9g
fal-ai/kling-video/o3/standard/video-to-video/edit	video-to-video	kling-o3-standard-edit	1	9a 1b 9i 8 9j c
fal-ai/kling-video/o3/standard/video-to-video/reference	video-to-video	kling-o3-standard-reference	1	9c 9k 9a 1b 9i 8 9j c
fal-ai/kling-video/v1.5/pro/effects	text-to-video	kling-1.5-pro-effects	4	9l 9m 9n
fal-ai/kling-video/v1.5/pro/image-to-video	image-to-video	kling-1.5-pro	2	s 9o 9l 9p 2 9q 99 9r 9s
fal-ai/kling-video/v1.5/pro/text-to-video	text-to-video	kling-1.5-pro	2	s 9o 9l 9q 99
fal-ai/kling-video/v1.6/pro/effects	text-to-video	kling-1.6-pro-effects	4	9l 9m 9n
fal-ai/kling-video/v1.6/pro/elements	reference-to-video	kling-1.6-pro-elements	2	s 9l 9t 9q 99
fal-ai/kling-video/v1.6/pro/image-to-video	image-to-video	kling-1.6-pro	2	s 9o 9l 2 9q 99 9s
fal-ai/kling-video/v1.6/pro/text-to-video	text-to-video	kling-1.6-pro	2	s 9o 9l 9q 99
fal-ai/kling-video/v1.6/standard/effects	text-to-video	kling-1.6-standard-effects	4	9l 9m 9n
fal-ai/kling-video/v1.6/standard/elements	reference-to-video	kling-1.6-standard-elements	2	s 9l 9t 9q 99
fal-ai/kling-video/v1.6/standard/image-to-video	image-to-video	kling-1.6-standard	2	9o 9l 2 9q 99
fal-ai/kling-video/v1.6/standard/text-to-video	text-to-video	kling-1.6-standard	2	s 9o 9l 9q 99
fal-ai/kling-video/v1/pro/ai-avatar	image-to-video	kling-1.0-pro-ai-avatar	2	d 2 93
fal-ai/kling-video/v1/standard/ai-avatar	image-to-video	kling-1.0-standard-ai-avatar	2	d 2 93
fal-ai/kling-video/v1/standard/effects	text-to-video	kling-1.0-standard-effects	4	9l 9m 9n
fal-ai/kling-video/v1/standard/image-to-video	image-to-video	kling-1.0-standard	2	9o 9l 9p 2 9q 99 9r 9s
fal-ai/kling-video/v1/standard/text-to-video	text-to-video	kling-1.0-standard	2	9u s 9v 9o 9l 9q 99
fal-ai/kling-video/v2.1/master/image-to-video	image-to-video	kling-2.1-master	2	9o 9l 2 9q 99
fal-ai/kling-video/v2.1/master/text-to-video	text-to-video	kling-2.1-master	2	s 9o 9l 9q 99
fal-ai/kling-video/v2.1/pro/image-to-video	image-to-video	kling-2.1-pro	3	9o 9l 2 9q 99 9s
fal-ai/kling-video/v2.1/standard/image-to-video	image-to-video	kling-2.1-standard	2	9o 9l 2 9q 99
fal-ai/kling-video/v2.5-turbo/pro/image-to-video	image-to-video	kling-2.5-turbo-pro	2	9o 9l 2 9q 99 9s	{"price":{"microUsd":70000,"per":"second","source":"price text of the model page, as others quote it"}}
fal-ai/kling-video/v2.5-turbo/pro/text-to-video	text-to-video	kling-2.5-turbo-pro	2	s 9o 9l 9q 99	{"price":{"microUsd":70000,"per":"second","source":"price text of the model page, as others quote it"}}
fal-ai/kling-video/v2.5-turbo/standard/image-to-video	image-to-video	kling-2.5-turbo-standard	2	9o 9l 2 9q 99
fal-ai/kling-video/v2.6/pro/image-to-video	image-to-video	kling-2.6-pro	2	9l 16 18 9q 99 68 9w
fal-ai/kling-video/v2.6/pro/motion-control	video-to-video	kling-2.6-pro-motion-control	2	9x 2 9y 9z c
fal-ai/kling-video/v2.6/pro/text-to-video	text-to-video	kling-2.6-pro	2	s 9o 9l 18 9q 99
fal-ai/kling-video/v2.6/standard/motion-control	video-to-video	kling-2.6-standard-motion-control	2	9x 2 9y 9z c
fal-ai/kling-video/v2/master/image-to-video	image-to-video	kling-2.0-master	2	9o 9l 2 9q 99
fal-ai/kling-video/v2/master/text-to-video	text-to-video	kling-2.0-master	2	s 9o 9l 9q 99
fal-ai/kling-video/v3/4k/image-to-video	image-to-video	kling-3.0-4k	0	a0 9d 9a 16 18 9f a1 3 9g 68	{"fixed":{"resolution":"4k"}}
fal-ai/kling-video/v3/4k/text-to-video	text-to-video	kling-3.0-4k	0	s a0 9d 18 9f a1 3 9g	{"fixed":{"resolution":"4k"}}
fal-ai/kling-video/v3/pro/image-to-video	image-to-video	kling-3.0-pro	6	a0 9d 9a 16 18 9f a1 3 9g 68
fal-ai/kling-video/v3/pro/motion-control	video-to-video	kling-3.0-pro-motion-control	1	9x 9a 2 9y 3 c
fal-ai/kling-video/v3/pro/text-to-video	text-to-video	kling-3.0-pro	1	s a0 9d 18 9f a1 3 9g	{"prices":[{"microUsd":112000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":false}},{"microUsd":168000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":true}}]}
fal-ai/kling-video/v3/standard/image-to-video	image-to-video	kling-3.0-standard	6	a0 9d 9a 16 18 9f a1 3 9g 68
fal-ai/kling-video/v3/standard/motion-control	video-to-video	kling-3.0-standard-motion-control	1	9x 9a 2 9y 3 c
fal-ai/kling-video/v3/standard/text-to-video	text-to-video	kling-3.0-standard	1	s a0 9d 18 9f a1 3 9g
fal-ai/kling-video/v3/turbo/pro/image-to-video	image-to-video	kling-3.0-turbo-pro	0	9d 2 9f 3
fal-ai/kling-video/v3/turbo/pro/text-to-video	text-to-video	kling-3.0-turbo-pro	0	s 9d 9f 3
fal-ai/kling-video/v3/turbo/standard/image-to-video	image-to-video	kling-3.0-turbo-standard	0	9d 2 9f 3
fal-ai/kling-video/v3/turbo/standard/text-to-video	text-to-video	kling-3.0-turbo-standard	0	s 9d 9f 3
fal-ai/kling-video/video-to-audio	video-to-video		1	a2 a3 a4 c
fal-ai/krea-wan-14b/text-to-video	text-to-video	krea-wan-14b	2	a5 a6 8 52
fal-ai/krea-wan-14b/video-to-video	video-to-video	krea-wan-14b	2	a5 8 52 8o c
fal-ai/latentsync	video-to-video		2	d a7 a8 11 c
fal-ai/lightx/recamera	video-to-video		2	a9 aa 3 11 ab ac c
fal-ai/lightx/relight	video-to-video		2	3 ad ae af ag 11 c
fal-ai/live-avatar	image-to-video		2	ah d 1 ai aj 2 ak 8 11
fal-ai/live-portrait	video-to-video		2	al am an ao ap 4r aq ar as at au av aw ax ay 2 az b0 b1 b2 b3 b4 b5 c b6 b7 b8 b9
fal-ai/longcat-multi-avatar/image-audio-to-video	image-to-video		1	ba bb bc bd be bf 1 2 x 2o bg bh 1n 5 bi
fal-ai/longcat-single-avatar/audio-to-video	audio-to-video		1	ba d 2k 1 x 6x bg bj 1n 5 bi
fal-ai/longcat-single-avatar/image-audio-to-video	image-to-video		1	ba d 2k 1 2 x 6x bg bj 1n 5 bi
fal-ai/longcat-video/distilled/image-to-video/480p	image-to-video	longcat-video-distilled	2	a5 1 bk 2 bl bm 3 11 1l 2u 2v 2w	{"fixed":{"resolution":"480p"}}
fal-ai/longcat-video/distilled/image-to-video/720p	image-to-video	longcat-video-distilled	2	a5 1 bn 2 bl bm bo 3 11 1l 2u 2v 2w	{"fixed":{"resolution":"720p"}}
fal-ai/longcat-video/distilled/text-to-video/480p	text-to-video	longcat-video-distilled	2	s a5 1 bk bl bm 8 11 1l 2u 2v 2w	{"fixed":{"resolution":"480p"}}
fal-ai/longcat-video/distilled/text-to-video/720p	text-to-video	longcat-video-distilled	2	s a5 1 bn bl bm bo 8 11 1l 2u 2v 2w	{"fixed":{"resolution":"720p"}}
fal-ai/longcat-video/image-to-video/480p	image-to-video	longcat-video	2	8v a5 1 bk bp 2 x bl bq 3 11 1l 2u 2v 2w	{"fixed":{"resolution":"480p"}}
fal-ai/longcat-video/image-to-video/720p	image-to-video	longcat-video	2	8v a5 1 bn bp 2 x bl bq br 3 11 1l 2u 2v 2w	{"fixed":{"resolution":"720p"}}
fal-ai/longcat-video/text-to-video/480p	text-to-video	longcat-video	2	8v s a5 1 bk bp x bl bq 8 11 1l 2u 2v 2w	{"fixed":{"resolution":"480p"}}
fal-ai/longcat-video/text-to-video/720p	text-to-video	longcat-video	2	8v s a5 1 bn bp x bl bq br 8 11 1l 2u 2v 2w	{"fixed":{"resolution":"720p"}}
fal-ai/ltx-2-19b/audio-to-video	audio-to-video	ltx-2-19b	1	bs bt d bu bv 85 1 bw 16 bx by bz 6w c0 x c1 c2 c3 8 5 41 c4 2u 2v c5 2w
fal-ai/ltx-2-19b/audio-to-video/lora	audio-to-video	ltx-2-19b-lora	1	bs bt d bu bv 85 1 bw 16 bx by bz 6w c6 c0 x c1 c2 c3 8 5 41 c4 2u 2v c5 2w
fal-ai/ltx-2-19b/distilled/audio-to-video	audio-to-video	ltx-2-19b-distilled	1	c7 bt d bu bv 85 1 bw 16 bx bz 6w c0 x c1 c3 8 5 41 c4 2u 2v c5 2w
fal-ai/ltx-2-19b/distilled/audio-to-video/lora	audio-to-video	ltx-2-19b-distilled-lora	1	c7 bt d bu bv 85 1 bw 16 bx bz 6w c6 c0 x c1 c3 8 5 41 c4 2u 2v c5 2w
fal-ai/ltx-2-19b/distilled/extend-video	video-to-video	ltx-2-19b-distilled-extend	2	c7 c8 bu c9 85 1 bw 16 ca cb 18 cc x cd ce 8 52 1l c4 2u 2v cf cg c 2w
fal-ai/ltx-2-19b/distilled/extend-video/lora	video-to-video	ltx-2-19b-distilled-extend-lora	1	c7 bt bu bv 85 1 bw 16 ca bx 18 c6 cc x ch c1 8 5 41 c4 2u 2v cf ci c 2w
fal-ai/ltx-2-19b/distilled/image-to-video	image-to-video	ltx-2-19b-distilled	2	c7 bu c9 85 1 bw 16 cb 18 cj 2 ck x ce 8 52 1l c4 2u 2v cf 2w
fal-ai/ltx-2-19b/distilled/image-to-video/lora	image-to-video	ltx-2-19b-distilled-lora	0	c7 bu bv 85 1 bw 16 bx 18 bz 2 ck c6 x c1 8 5 41 c4 2u 2v cf 2w
fal-ai/ltx-2-19b/distilled/text-to-video	text-to-video	ltx-2-19b-distilled	2	c7 bu c9 85 1 cb 18 x ce 8 52 1l c4 2u 2v cl 2w
fal-ai/ltx-2-19b/distilled/text-to-video/lora	text-to-video	ltx-2-19b-distilled-lora	1	c7 bu bv 85 1 bx 18 c6 x c1 8 5 41 c4 2u 2v cl 2w
fal-ai/ltx-2-19b/distilled/video-to-video	video-to-video	ltx-2-19b-distilled	2	c7 bt 46 bu c9 85 1 bw 16 cb 18 cm cn cj co cc cp x ce cq 8 52 1l c4 2u 2v cf cg c 2w
fal-ai/ltx-2-19b/distilled/video-to-video/lora	video-to-video	ltx-2-19b-distilled-lora	1	c7 bt 46 bu bv 85 1 bw 16 bx 18 cm cr bz 6w c6 cc cp x c1 cq 8 5 41 c4 2u 2v cf ci c 2w
fal-ai/ltx-2-19b/extend-video	video-to-video	ltx-2-19b-extend	2	bs c8 bu c9 85 1 bw 16 ca cb 18 cs cc x cd ce bq 8 52 1l c4 2u 2v cf cg c 2w
fal-ai/ltx-2-19b/extend-video/lora	video-to-video	ltx-2-19b-extend-lora	1	bs bt bu bv 85 1 bw 16 ca bx 18 by c6 cc x ch c1 c2 8 5 41 c4 2u 2v cf ci c 2w
fal-ai/ltx-2-19b/image-to-video	image-to-video	ltx-2-19b	2	bs bu c9 85 1 bw 16 cb 18 cs cj 2 ck x ce bq 8 52 1l c4 2u 2v cf 2w
fal-ai/ltx-2-19b/image-to-video/lora	image-to-video	ltx-2-19b-lora	1	bs bu bv 85 1 bw 16 bx 18 by bz 2 ck c6 x c1 c2 8 5 41 c4 2u 2v cf 2w
fal-ai/ltx-2-19b/text-to-video	text-to-video	ltx-2-19b	2	bs bu c9 85 1 cb 18 cs x ce bq 8 52 1l c4 2u 2v cl 2w
fal-ai/ltx-2-19b/text-to-video/lora	text-to-video	ltx-2-19b-lora	1	bs bu bv 85 1 bx 18 by c6 x c1 c2 8 5 41 c4 2u 2v cl 2w
fal-ai/ltx-2-19b/video-to-video	video-to-video	ltx-2-19b	2	bs bt 46 bu c9 85 1 bw 16 cb 18 cs cm cn cj co cc cp x ce bq cq 8 52 1l c4 2u 2v cf cg c 2w
fal-ai/ltx-2-19b/video-to-video/lora	video-to-video	ltx-2-19b-lora	1	bs bt 46 bu bv 85 1 bw 16 bx 18 by cm cr bz 6w c6 cc cp x c1 c2 cq 8 5 41 c4 2u 2v cf ci c 2w
fal-ai/ltx-2.3-22b/audio-to-video	audio-to-video	ltx-2.3-22b	0	bs ct cu cv cw bt d bu bv cx cy 85 1 bw 16 5u cz bz 6w c0 x c1 c2 c3 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 d5 d6 2w
fal-ai/ltx-2.3-22b/audio-to-video/lora	audio-to-video	ltx-2.3-22b-lora	0	bs ct cu cv cw bt d bu bv cx cy 85 1 bw 16 5u cz bz 6w c6 c0 x c1 c2 c3 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 d5 d6 2w
fal-ai/ltx-2.3-22b/distilled/audio-to-video	audio-to-video	ltx-2.3-22b-distilled	0	c7 bt d bu bv cy 85 1 bw 16 5u bz 6w c0 x c1 c3 8 d0 5 41 c4 2u 2v d5 2w
fal-ai/ltx-2.3-22b/distilled/audio-to-video/lora	audio-to-video	ltx-2.3-22b-distilled-lora	0	c7 bt d bu bv cy 85 1 bw 16 5u bz 6w c6 c0 x c1 c3 8 d0 5 41 c4 2u 2v d5 2w
fal-ai/ltx-2.3-22b/distilled/image-to-video	image-to-video	ltx-2.3-22b-distilled	0	c7 bu bv cy 85 1 bw 16 5u 18 bz 2 ck x c1 8 d0 5 41 c4 2u 2v cf 2w
fal-ai/ltx-2.3-22b/distilled/image-to-video/lora	image-to-video	ltx-2.3-22b-distilled-lora	0	c7 bu bv cy 85 1 bw 16 5u 18 bz 2 ck c6 x c1 8 d0 5 41 c4 2u 2v cf 2w
fal-ai/ltx-2.3-22b/distilled/reference-video-to-video	video-to-video	ltx-2.3-22b-distilled-reference-video	0	c7 bt 46 bu bv cy 85 1 16 5u 18 d7 6w cc cp x c1 cq 8 d0 5 41 c4 2u 2v cf ci c 2w
fal-ai/ltx-2.3-22b/distilled/reference-video-to-video/lora	video-to-video	ltx-2.3-22b-distilled-reference-video-lora	0	c7 bt 46 bu bv cy 85 1 16 5u 18 d7 6w c6 cc cp x c1 cq 8 d0 5 41 c4 2u 2v cf ci c 2w
fal-ai/ltx-2.3-22b/distilled/text-to-video	text-to-video	ltx-2.3-22b-distilled	0	c7 bu bv cy 85 1 5u 18 x c1 8 d0 5 41 c4 2u 2v 5s 2w
fal-ai/ltx-2.3-22b/distilled/text-to-video/lora	text-to-video	ltx-2.3-22b-distilled-lora	0	c7 bu bv cy 85 1 5u 18 c6 x c1 8 d0 5 41 c4 2u 2v 5s 2w
fal-ai/ltx-2.3-22b/distilled/video-to-video	video-to-video	ltx-2.3-22b-distilled	0	c7 d8 bu bv cy 85 1 5u 18 cc cp x c1 8 d0 5 41 c4 2u 2v cf d9 c 2w
fal-ai/ltx-2.3-22b/distilled/video-to-video/lora	video-to-video	ltx-2.3-22b-distilled-lora	0	c7 d8 bu bv cy 85 1 5u 18 c6 cc cp x c1 8 d0 5 41 c4 2u 2v cf d9 c 2w
fal-ai/ltx-2.3-22b/extend-video	video-to-video	ltx-2.3-22b-extend	0	bs ct cu cv cw bt bu bv cx cy 85 1 bw 16 ca 5u 18 cz cc x ch c1 c2 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 cf d6 ci c 2w
fal-ai/ltx-2.3-22b/extend-video/lora	video-to-video	ltx-2.3-22b-extend-lora	0	bs ct cu cv cw bt bu bv cx cy 85 1 bw 16 ca 5u 18 cz c6 cc x ch c1 c2 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 cf d6 ci c 2w
fal-ai/ltx-2.3-22b/image-to-video	image-to-video	ltx-2.3-22b	0	bs ct cu cv cw bu bv cx cy 85 1 bw 16 5u 18 cz bz 2 ck x c1 c2 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 cf d6 2w
fal-ai/ltx-2.3-22b/image-to-video/lora	image-to-video	ltx-2.3-22b-lora	0	bs ct cu cv cw bu bv cx cy 85 1 bw 16 5u 18 cz bz 2 ck c6 x c1 c2 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 cf d6 2w
fal-ai/ltx-2.3-22b/reference-video-to-video	video-to-video	ltx-2.3-22b-reference-video	0	bs ct cu cv cw bt 46 bu bv cx cy 85 1 16 5u 18 cz d7 6w cc cp x c1 c2 cq 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 cf d6 ci c 2w
fal-ai/ltx-2.3-22b/reference-video-to-video/lora	video-to-video	ltx-2.3-22b-reference-video-lora	0	bs ct cu cv cw bt 46 bu bv cx cy 85 1 16 5u 18 cz d7 6w c6 cc cp x c1 c2 cq 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 cf d6 ci c 2w
fal-ai/ltx-2.3-22b/text-to-video	text-to-video	ltx-2.3-22b	0	bs ct cu cv cw bu bv cx cy 85 1 5u 18 cz x c1 c2 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 5s d6 2w
fal-ai/ltx-2.3-22b/text-to-video/lora	text-to-video	ltx-2.3-22b-lora	0	bs ct cu cv cw bu bv cx cy 85 1 5u 18 cz c6 x c1 c2 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 5s d6 2w
fal-ai/ltx-2.3-22b/video-to-video	video-to-video	ltx-2.3-22b	0	bs ct cu cv cw d8 bu bv cx cy 85 1 5u 18 cz cc cp x c1 c2 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 cf d6 d9 c 2w
fal-ai/ltx-2.3-22b/video-to-video/lora	video-to-video	ltx-2.3-22b-lora	0	bs ct cu cv cw d8 bu bv cx cy 85 1 5u 18 cz c6 cc cp x c1 c2 8 d0 5 41 c4 d1 d2 d3 2u 2v d4 cf d6 d9 c 2w
fal-ai/ltx-2.3-quality/audio-to-video	audio-to-video	ltx-2.3-quality	0	d 85 1 da 18 db dc 6w c0 x c1 dd 8 de 5 41 2v 2w
fal-ai/ltx-2.3-quality/audio-to-video/lora	audio-to-video	ltx-2.3-quality-lora	0	d 85 1 da 18 db dc 6w c6 c0 x c1 dd 8 de 5 41 2v 2w
fal-ai/ltx-2.3-quality/clean-plate	video-to-video	ltx-2.3-quality-clean-plate	0	1 da 18 db x c1 dd df 19 5 41 2v c 2w
fal-ai/ltx-2.3-quality/colorization	video-to-video	ltx-2.3-quality-colorization	0	1 da 18 db x c1 dd df 19 5 41 2v c 2w
fal-ai/ltx-2.3-quality/cross-eyed	video-to-video	ltx-2.3-quality-cross-eyed	0	1 da 18 db x c1 dd df 19 5 41 2v c 2w
fal-ai/ltx-2.3-quality/day-to-night	video-to-video	ltx-2.3-quality-day-to-night	0	1 da 18 db x c1 dd df 19 5 41 2v c 2w
fal-ai/ltx-2.3-quality/deblur	video-to-video	ltx-2.3-quality-deblur	0	1 da 18 db x c1 dd df 19 5 41 2v c 2w
fal-ai/ltx-2.3-quality/decompression	video-to-video	ltx-2.3-quality-decompression	0	1 da 18 db x c1 dd df 19 5 41 2v c 2w
fal-ai/ltx-2.3-quality/extend-video	video-to-video	ltx-2.3-quality-extend	0	85 1 bw 16 ca da 18 db cc x ch c1 dd 8 de 5 41 2v ci c 2w
fal-ai/ltx-2.3-quality/extend-video/lora	video-to-video	ltx-2.3-quality-extend-lora	0	85 1 bw 16 ca da 18 db c6 cc x ch c1 dd 8 de 5 41 2v ci c 2w
fal-ai/ltx-2.3-quality/image-to-video	image-to-video	ltx-2.3-quality	0	85 1 da 18 db dc 2 x c1 dd 8 de 5 41 2v 2w
fal-ai/ltx-2.3-quality/image-to-video/lora	image-to-video	ltx-2.3-quality-lora	0	85 1 da 18 db dc 2 c6 x c1 dd 8 de 5 41 2v 2w
fal-ai/ltx-2.3-quality/ingredient	image-to-video	ltx-2.3-quality-ingredient	0	85 1 da 18 db 2 dg dh c1 8 di dj 5 41 2v 2w
fal-ai/ltx-2.3-quality/inpaint	video-to-video	ltx-2.3-quality-inpaint	0	85 1 da 18 db k x c1 dd 8 5 41 2v ci c 2w
fal-ai/ltx-2.3-quality/inpaint/lora	video-to-video	ltx-2.3-quality-inpaint-lora	0	85 1 da 18 db c6 k x c1 dd 8 5 41 2v ci c 2w
fal-ai/ltx-2.3-quality/instant-shave	video-to-video	ltx-2.3-quality-instant-shave	0	1 da 18 db x c1 dd df 19 5 41 2v c 2w
fal-ai/ltx-2.3-quality/outpaint	video-to-video	ltx-2.3-quality-outpaint	0	3d 85 1 da 18 db x c1 dd dk 8 dl 5 dm 41 2v ci c 2w
fal-ai/ltx-2.3-quality/outpaint/lora	video-to-video	ltx-2.3-quality-outpaint-lora	0	3d 85 1 da 18 db c6 x c1 dd dk 8 dl 5 dm 41 2v ci c 2w
fal-ai/ltx-2.3-quality/reference-video-to-video	video-to-video	ltx-2.3-quality-reference-video	0	dn 85 1 16 da 18 db 6w do x c1 dd dp 8 de 5 dq dr 41 2v ds c 2w
fal-ai/ltx-2.3-quality/reference-video-to-video/lora	video-to-video	ltx-2.3-quality-reference-video-lora	0	dn 85 1 16 da 18 db 6w c6 do x c1 dd dp 8 de 5 dq dr 41 2v ds c 2w
fal-ai/ltx-2.3-quality/render-to-real	video-to-video	ltx-2.3-quality-render-to-real	0	dt du 2k 1 da 18 db 6w dv x c1 dd dw 19 5 41 2v c 2w
fal-ai/ltx-2.3-quality/text-to-video	text-to-video	ltx-2.3-quality	0	85 1 da 18 db x c1 dd 8 dx 5 41 2v 2w
fal-ai/ltx-2.3-quality/text-to-video/lora	text-to-video	ltx-2.3-quality-lora	0	85 1 da 18 db c6 x c1 dd 8 dx 5 41 2v 2w
fal-ai/ltx-2.3-quality/water-simulation	video-to-video	ltx-2.3-quality-water-simulation	0	1 da 18 db x c1 dd df 19 5 41 2v c 2w
fal-ai/ltx-2.3/audio-to-video	audio-to-video	ltx-2.3	1	dy d dz 6w 3
fal-ai/ltx-2.3/extend-video	video-to-video	ltx-2.3-extend	1	e0 47 e1 3 c
fal-ai/ltx-2.3/image-to-video	image-to-video	ltx-2.3	6	dy e2 16 e3 18 2 8 e4	{"prices":[{"microUsd":60000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}},{"microUsd":120000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1440p"}},{"microUsd":240000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"2160p"}}]}
fal-ai/ltx-2.3/image-to-video/fast	image-to-video	ltx-2.3-fast	6	dy e5 16 e3 18 2 8 e4
fal-ai/ltx-2.3/reframe	video-to-video	ltx-2.3-reframe	0	e6 4 c
fal-ai/ltx-2.3/retake-video	video-to-video	ltx-2.3-retake	1	47 8 e7 7s c
fal-ai/ltx-2.3/text-to-video	text-to-video	ltx-2.3	6	6o e2 e3 18 8 e4	{"prices":[{"microUsd":60000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}},{"microUsd":120000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1440p"}},{"microUsd":240000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"2160p"}}]}
fal-ai/ltx-2.3/text-to-video/fast	text-to-video	ltx-2.3-fast	6	6o e5 e3 18 8 e4
fal-ai/ltx-2/audio-to-video	audio-to-video	ltx-2	1	d dz 6w 3
fal-ai/ltx-2/extend-video	video-to-video	ltx-2-extend	1	e0 47 e1 3 c
fal-ai/ltx-2/image-to-video	image-to-video	ltx-2	2	e2 e8 18 2 e9 e4
fal-ai/ltx-2/image-to-video/fast	image-to-video	ltx-2-fast	2	e2 e8 18 2 e9 e4
fal-ai/ltx-2/retake-video	video-to-video	ltx-2-retake	2	ea e9 e7 eb c
fal-ai/ltx-2/text-to-video	text-to-video	ltx-2	2	e2 e8 18 e9 e4
fal-ai/ltx-2/text-to-video/fast	text-to-video	ltx-2-fast	2	e2 e8 18 e9 e4
fal-ai/ltx-video	text-to-video	ltx-video	2	ec x 91 8 11
fal-ai/ltx-video-13b-dev	text-to-video	ltx-video-13b	2	ed ee 1 ef eg eh 3i dh ei 8 19 ej ek el 11 em en
fal-ai/ltx-video-13b-dev/extend	video-to-video	ltx-video-13b-extend	2	eo ep ee 1 eq er es et dh c1 8 19 ej eu ev 5 em en ew
fal-ai/ltx-video-13b-dev/image-to-video	image-to-video	ltx-video-13b	2	eo ex ee 1 ef ey eh 2 3i dh ei 8 19 ej ez f0 11 em en
fal-ai/ltx-video-13b-dev/multiconditioning	video-to-video	ltx-video-13b-multiconditioning	2	eo ep ee 1 eq er es f1 et dh c1 8 19 ej eu ev 5 em en f2
fal-ai/ltx-video-13b-distilled	text-to-video	ltx-video-13b-distilled	4	ed ee 1 ef f3 eh 3i dh ei 8 19 ej f4 f5 11 em en
fal-ai/ltx-video-13b-distilled/extend	video-to-video	ltx-video-13b-distilled-extend	1	eo ep ee 1 eq er es et dh c1 8 19 f6 eu ev 5 em en ew
fal-ai/ltx-video-13b-distilled/image-to-video	image-to-video	ltx-video-13b-distilled	2	eo ex ee 1 ef f3 eh 2 3i dh ei 8 19 ej f4 f5 11 em en
fal-ai/ltx-video-13b-distilled/multiconditioning	video-to-video	ltx-video-13b-distilled-multiconditioning	1	eo ep ee 1 eq er es f1 et dh c1 8 19 f6 eu ev 5 em en f2
fal-ai/ltx-video-lora	text-to-video	ltx-video-lora	1	8q 2k 1 f7 et f8 2o f9 8 19 f6 5
fal-ai/ltx-video-lora/image-to-video	image-to-video	ltx-video-lora	2	fa 2k 1 f7 2 3i f8 2o fb 8 19 ej 11
fal-ai/ltx-video-lora/multiconditioning	video-to-video	ltx-video-lora-multiconditioning	2	fa 2k 1 f7 fc 3i f8 2o fb 8 19 ej 11 fd
fal-ai/ltx-video-v095	text-to-video	ltx-video-0.9.5	2	1i fe dh ff 8 19 11
fal-ai/ltx-video-v095/extend	video-to-video	ltx-video-0.9.5-extend	1	1i fe dh c2 8 19 5 ew
fal-ai/ltx-video-v095/image-to-video	image-to-video	ltx-video-0.9.5	1	1i fe 2 dh c2 8 19 5
fal-ai/ltx-video-v095/multiconditioning	video-to-video	ltx-video-0.9.5-multiconditioning	1	1i fe f1 dh c2 8 19 5 f2
fal-ai/ltx-video-v097	text-to-video	ltx-video-0.9.7	1	1i fe dh c2 8 19 5
fal-ai/ltx-video-v097/extend	video-to-video	ltx-video-0.9.7-extend	1	1i fe dh c2 8 19 5 ew
fal-ai/ltx-video-v097/image-to-video	image-to-video	ltx-video-0.9.7	1	1i fe 2 dh c2 8 19 5
fal-ai/ltx-video-v097/multiconditioning	video-to-video	ltx-video-0.9.7-multiconditioning	1	1i fe f1 dh c2 8 19 5 f2
fal-ai/ltx-video/image-to-video	image-to-video	ltx-video	2	ec 2 x 91 8 11
fal-ai/ltxv-13b-098-distilled	text-to-video	ltx-video-0.9.8-distilled	4	ed fg 1 ef fh eh 3i dh fi 8 19 ej fj fk 11 fl fm
fal-ai/ltxv-13b-098-distilled/extend	video-to-video	ltx-video-0.9.8-distilled-extend	1	eo ep ee 1 eq er es et dh c1 8 19 f6 eu ev 5 em en ew
fal-ai/ltxv-13b-098-distilled/image-to-video	image-to-video	ltx-video-0.9.8-distilled	2	eo fn fg 1 ef fh eh 2 3i dh fi 8 19 ej fj fk 11 fl fm
fal-ai/ltxv-13b-098-distilled/multiconditioning	video-to-video	ltx-video-0.9.8-distilled-multiconditioning	1	eo ep ee 1 eq er es f1 et dh c1 8 19 f6 eu ev 5 em en f2
fal-ai/luma-dream-machine/ray-2	text-to-video	ray-2	2	fo fp 6a e9 fq
fal-ai/luma-dream-machine/ray-2-flash	text-to-video	ray-2-flash	2	fo fp 6a e9 fq
fal-ai/luma-dream-machine/ray-2-flash/image-to-video	image-to-video	ray-2-flash	2	fo fp 16 6w 6a e9 fq
fal-ai/luma-dream-machine/ray-2-flash/modify	video-to-video	ray-2-flash-modify	2	6w fr fs c
fal-ai/luma-dream-machine/ray-2-flash/reframe	video-to-video	ray-2-flash-reframe	2	ft fu fv 6w fs c fw fx fy fz
fal-ai/luma-dream-machine/ray-2/image-to-video	image-to-video	ray-2	2	fo fp 16 6w 6a e9 fq
fal-ai/luma-dream-machine/ray-2/modify	video-to-video	ray-2-modify	3	6w fr fs c
fal-ai/luma-dream-machine/ray-2/reframe	video-to-video	ray-2-reframe	2	ft fu fv 6w fs c fw fx fy fz
fal-ai/magi	text-to-video	magi	2	9c 1 g0 g1 8 19 11
fal-ai/magi-distilled	text-to-video	magi-distilled	4	9c 1 g0 g2 8 19 11
fal-ai/magi-distilled/extend-video	video-to-video	magi-distilled-extend	4	9c 1 g0 g2 8 19 11 g3 c
fal-ai/magi-distilled/image-to-video	image-to-video	magi-distilled	4	9c 1 2 g0 g2 8 19 11
fal-ai/magi/extend-video	video-to-video	magi-extend	2	9c 1 g0 g1 8 19 11 g3 c
fal-ai/magi/image-to-video	image-to-video	magi	2	9c 1 2 g0 g1 8 19 11
fal-ai/minimax/hailuo-02-fast/image-to-video	image-to-video	hailuo-02-fast	2	g4 2 g5 g6
fal-ai/minimax/hailuo-02/pro/image-to-video	image-to-video	hailuo-02-pro	2	16 2 g5 g6
fal-ai/minimax/hailuo-02/pro/text-to-video	text-to-video	hailuo-02-pro	2	g5 g6
fal-ai/minimax/hailuo-02/standard/image-to-video	image-to-video	hailuo-02-standard	2	g4 16 2 g5 g6 g7
fal-ai/minimax/hailuo-02/standard/text-to-video	text-to-video	hailuo-02-standard	2	g4 g5 g6
fal-ai/minimax/hailuo-2.3-fast/pro/image-to-video	image-to-video	hailuo-2.3-fast-pro	2	2 g5 g6
fal-ai/minimax/hailuo-2.3-fast/standard/image-to-video	image-to-video	hailuo-2.3-fast-standard	2	g4 2 g5 g6
fal-ai/minimax/hailuo-2.3/pro/image-to-video	image-to-video	hailuo-2.3-pro	2	2 g5 g6	{"price":{"microUsd":490000,"per":"video","source":"price text of the model page, as others quote it"}}
fal-ai/minimax/hailuo-2.3/pro/text-to-video	text-to-video	hailuo-2.3-pro	2	g5 g6
fal-ai/minimax/hailuo-2.3/standard/image-to-video	image-to-video	hailuo-2.3-standard	2	g4 2 g5 g6
fal-ai/minimax/hailuo-2.3/standard/text-to-video	text-to-video	hailuo-2.3-standard	2	g4 g5 g6
fal-ai/minimax/video-01	text-to-video	minimax-video-01	2	g5 g6
fal-ai/minimax/video-01-director	text-to-video	minimax-video-01-director	2	g5 g6
fal-ai/minimax/video-01-director/image-to-video	image-to-video	minimax-video-01-director	2	2 g5 g6
fal-ai/minimax/video-01-live	text-to-video	minimax-video-01-live	3	g5 g6
fal-ai/minimax/video-01-live/image-to-video	image-to-video	minimax-video-01-live	2	2 g5 g6
fal-ai/minimax/video-01-subject-reference	reference-to-video	minimax-video-01-subject-reference	2	g5 g6 g8	{"bindings":{"references":{"wire":"subject_reference_image_url","reason":"the image is a subject to keep, not the first frame"}}}
fal-ai/minimax/video-01/image-to-video	image-to-video	minimax-video-01	2	2 g5 g6
fal-ai/mmaudio-v2	video-to-video		3	g9 ga gb 2f gc 8 gd c
fal-ai/mochi-v1	text-to-video	mochi-1	2	85 2f 8 11
fal-ai/multishot-master	text-to-video		1	6o 1 2l 48 x 6x 8 1n 5 ge
fal-ai/muse-pose	video-to-video		1	gf gg gh gi gj gk 2 gl gm 5 gn go gp c gq
fal-ai/musetalk	video-to-video		2	d gr
fal-ai/one-to-all-animation/1.3b	video-to-video		3	gs 2 gt gu gv 8 gw c
fal-ai/one-to-all-animation/14b	video-to-video		3	gs 2 gt gu gv 8 gw c
fal-ai/ovi	text-to-video	ovi	3	gx gy 91 8 gz 52
fal-ai/ovi/image-to-video	image-to-video	ovi	3	gx 2 gy 91 8 52
fal-ai/pika/v1.5/pikaffects	image-to-video	pika-1.5-pikaffects	2	2 x h0 3 11
fal-ai/pika/v2.1/image-to-video	image-to-video	pika-2.1	2	h1 2 2f 8 h2 11
fal-ai/pika/v2.1/text-to-video	text-to-video	pika-2.1	2	h3 h1 2f 8 h2 11
fal-ai/pika/v2.2/image-to-video	image-to-video	pika-2.2	4	h4 2 2f 8 h2 11
fal-ai/pika/v2.2/pikaframes	image-to-video	pika-2.2-pikaframes	2	7 2f 3 h2 11 h5	{"bindings":{"image":{"wire":"image_urls","reason":"the pictures are frames in turn, the first one first"},"lastImage":{"wire":"image_urls","reason":"the pictures are frames in turn, the last one last"}}}
fal-ai/pika/v2.2/pikascenes	reference-to-video	pika-2.2-pikascenes	3	h3 h4 7 h6 h7 8 4 11
fal-ai/pika/v2.2/text-to-video	text-to-video	pika-2.2	4	h3 h4 h7 8 h8 11
fal-ai/pika/v2/pikadditions	video-to-video	pika-2.0-pikadditions	2	2 x 3 11 c
fal-ai/pika/v2/turbo/image-to-video	image-to-video	pika-2.0-turbo	2	h1 2 2f 8 h2 11
fal-ai/pika/v2/turbo/text-to-video	text-to-video	pika-2.0-turbo	2	h3 h1 2f 8 h2 11
fal-ai/pixverse/c1/image-to-video	image-to-video	pixverse-c1	0	47 h9 2 8 ha 5
fal-ai/pixverse/c1/reference-to-video	reference-to-video	pixverse-c1	0	hb 47 h9 hc 8 ha 5
fal-ai/pixverse/c1/text-to-video	text-to-video	pixverse-c1	0	hb 47 h9 8 ha 5
fal-ai/pixverse/c1/transition	image-to-video	pixverse-c1	0	hb 47 61 hd h9 8 ha 5
fal-ai/pixverse/extend	video-to-video		2	he h9 hf 2f 8 ha 11 hg c
fal-ai/pixverse/extend/fast	video-to-video		2	h9 hf 2f 8 hh 11 hg c
fal-ai/pixverse/lipsync	video-to-video		2	46 hi c hj
fal-ai/pixverse/sound-effects	video-to-video		2	hk df c
fal-ai/pixverse/swap	video-to-video		2	2 hl hm hn hh 5 c
fal-ai/pixverse/v3.5/effects	image-to-video	pixverse-v3.5-effects	3	he ho 2 2f ha
fal-ai/pixverse/v3.5/image-to-video	image-to-video	pixverse-v3.5	2	he 2 2f 8 ha 11 hg
fal-ai/pixverse/v3.5/image-to-video/fast	image-to-video	pixverse-v3.5-fast	3	2 2f 8 hh 11 hg
fal-ai/pixverse/v3.5/text-to-video	text-to-video	pixverse-v3.5	2	hp he 2f 8 ha 11 hg
fal-ai/pixverse/v3.5/text-to-video/fast	text-to-video	pixverse-v3.5-fast	2	hp 2f 8 hh 11 hg
fal-ai/pixverse/v3.5/transition	image-to-video	pixverse-v3.5	3	hp he 61 hd 2f 8 ha 11 hg
fal-ai/pixverse/v4.5/effects	image-to-video	pixverse-v4.5-effects	4	he ho 2 2f ha
fal-ai/pixverse/v4.5/image-to-video	image-to-video	pixverse-v4.5	2	hq he 2 2f 8 ha 11 hg
fal-ai/pixverse/v4.5/image-to-video/fast	image-to-video	pixverse-v4.5-fast	2	hq 2 2f 8 hh 11 hg
fal-ai/pixverse/v4.5/text-to-video	text-to-video	pixverse-v4.5	2	hp he 2f 8 ha 11 hg
fal-ai/pixverse/v4.5/text-to-video/fast	text-to-video	pixverse-v4.5-fast	2	hp 2f 8 hh 11 hg
fal-ai/pixverse/v4.5/transition	image-to-video	pixverse-v4.5	4	hp he 61 hd 2f 8 ha 11 hg
fal-ai/pixverse/v4/effects	image-to-video	pixverse-v4-effects	4	he ho 2 2f ha
fal-ai/pixverse/v4/image-to-video	image-to-video	pixverse-v4	2	hq he 2 2f 8 ha 11 hg
fal-ai/pixverse/v4/image-to-video/fast	image-to-video	pixverse-v4-fast	2	hq 2 2f 8 hh 11 hg
fal-ai/pixverse/v4/text-to-video	text-to-video	pixverse-v4	2	hp he 2f 8 ha 11 hg
fal-ai/pixverse/v4/text-to-video/fast	text-to-video	pixverse-v4-fast	2	hp 2f 8 hh 11 hg
fal-ai/pixverse/v5.5/effects	image-to-video	pixverse-v5.5-effects	4	hr ho 2 2f ha hs
fal-ai/pixverse/v5.5/image-to-video	image-to-video	pixverse-v5.5	2	hr ht hu 2 2f 8 ha 11 hg hs
fal-ai/pixverse/v5.5/text-to-video	text-to-video	pixverse-v5.5	2	hp hr ht hu 2f 8 ha 11 hg hs
fal-ai/pixverse/v5.5/transition	image-to-video	pixverse-v5.5	4	hp hr 61 hd ht 2f 8 ha 11 hg hs
fal-ai/pixverse/v5.6/image-to-video	image-to-video	pixverse-v5.6	1	hr h9 2 2f 8 ha 5 hg hs
fal-ai/pixverse/v5.6/text-to-video	text-to-video	pixverse-v5.6	1	hp hr h9 2f 8 ha 5 hg hs
fal-ai/pixverse/v5.6/transition	image-to-video	pixverse-v5.6	6	hp hr 61 hd h9 2f 8 ha 5 hg hs
fal-ai/pixverse/v5/effects	image-to-video	pixverse-v5-effects	4	he ho 2 2f ha
fal-ai/pixverse/v5/image-to-video	image-to-video	pixverse-v5	2	he 2 2f 8 ha 11 hg
fal-ai/pixverse/v5/text-to-video	text-to-video	pixverse-v5	2	hp he 2f 8 ha 11 hg
fal-ai/pixverse/v5/transition	image-to-video	pixverse-v5	4	hp he 61 hd 2f 8 ha 11 hg
fal-ai/pixverse/v6/extend	video-to-video	pixverse-v6-extend	1	47 h9 2f 8 ha 5 hg c
fal-ai/pixverse/v6/image-to-video	image-to-video	pixverse-v6	1	47 h9 hv 2 2f 8 ha 5 hg hs
fal-ai/pixverse/v6/text-to-video	text-to-video	pixverse-v6	1	hb 47 h9 hv 2f 8 ha 5 hg hs
fal-ai/pixverse/v6/transition	image-to-video	pixverse-v6	6	hb 47 61 hd h9 hv 2f 8 ha 5 hg hs
fal-ai/rife	image-to-video		1	61 62 64 65 66 hw 67 68 41
fal-ai/rife/video	video-to-video		2	69 6a 6b 6c 6d c
fal-ai/sadtalker	image-to-video		4	hx hy hz i0 i1 i2 i3 i4
fal-ai/sadtalker/reference	video-to-video		4	hx hy hz i0 i1 i2 i5 i3 i4
fal-ai/sam-3-1/video	video-to-video		1	i6 i7 i8 i9 ia df ib c
fal-ai/sam-3-1/video-rle	video-to-video		1	ic id i7 i8 ie if i9 ia df c
fal-ai/sam-3/video	video-to-video		2	i6 ig ih ii df ib c
fal-ai/sam-3/video-rle	video-to-video		2	ij ik ig il im if ii df c
fal-ai/sam2/video	video-to-video		2	ij ik ig if in c
fal-ai/sana-video	text-to-video	sana-video	2	io 1 2l ip iq x ir 8m 8 1n 11
fal-ai/scail	video-to-video		2	2 is it 8 iu c
fal-ai/scail-2	video-to-video		0	iv 48 2 iw c2 8 ix 5 iy iz c
fal-ai/seedvr/upscale/video	video-to-video		2	j0 6i 6j 6k 11 1l j1 j2 j3 c
fal-ai/skyreels-i2v	image-to-video	skyreels	2	6o ip 2 x 91 8 11
fal-ai/sora-2/image-to-video	image-to-video	sora-2	2	j4 j5 j6 j7 j8 2 j9 e9 ja	{"price":{"microUsd":100000,"per":"second","source":"price text of the model page, as others quote it"}}
fal-ai/sora-2/image-to-video/pro	image-to-video	sora-2-pro	2	j4 j5 j6 j7 j8 2 e9 jb	{"prices":[{"microUsd":300000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}},{"microUsd":500000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}}]}
fal-ai/sora-2/text-to-video	text-to-video	sora-2	2	1i j5 j6 j7 j8 j9 e9 1h	{"price":{"microUsd":100000,"per":"second","source":"price text of the model page, as others quote it"}}
fal-ai/sora-2/text-to-video/pro	text-to-video	sora-2-pro	2	1i j5 j6 j7 j8 e9 jc	{"prices":[{"microUsd":300000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}},{"microUsd":500000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}}]}
fal-ai/sora-2/video-to-video/remix	video-to-video	sora-2-remix	2	j6 e9 jd
fal-ai/stable-avatar	image-to-video		1	fa ba d 48 2 6x je 8 5
fal-ai/stable-video	image-to-video	stable-video	2	5o jf 2 5q 11
fal-ai/steady-dancer	video-to-video		2	jg 9c 4r jh ji jj x jk jl jm jn jo j jp jq 11 jr js jt
fal-ai/sync-lipsync	video-to-video		2	d ju jv c
fal-ai/sync-lipsync/react-1	video-to-video		4	d jw jx jy jz c
fal-ai/sync-lipsync/v2	video-to-video		4	d k0 jv c
fal-ai/sync-lipsync/v2/pro	video-to-video		2	d jv c
fal-ai/sync-lipsync/v3	video-to-video		0	d k1 jv c
fal-ai/sync-lipsync/v3/image-to-video	image-to-video		0	d 2
fal-ai/t2v-turbo	text-to-video	t2v-turbo	2	k2 k3 k4 2g 8 k5
fal-ai/thinksound	video-to-video		2	k6 k7 df 11 c
fal-ai/topaz/upscale/video	video-to-video		4	k8 k9 ka kb kc kd ke kf 6n c
fal-ai/transpixar	text-to-video	transpixar	2	kg 3h 2f kh 8 52
fal-ai/veo2	text-to-video	veo-2	2	ki kj kk 1k x 8 11	{"price":{"microUsd":500000,"per":"second","source":"price text of the model page, as others quote it"}}
fal-ai/veo2/image-to-video	image-to-video	veo-2	2	kk 2 8
fal-ai/veo3	text-to-video	veo-3	2	6o kj kl 18 x km h2 kn 11	{"prices":[{"microUsd":200000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":false}},{"microUsd":400000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":true}}]}
fal-ai/veo3.1	text-to-video	veo-3.1	4	6o kj kl 18 x km 7d kn 11	{"prices":[{"microUsd":200000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p","generate_audio":false}},{"microUsd":400000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p","generate_audio":true}},{"microUsd":200000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p","generate_audio":false}},{"microUsd":400000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p","generate_audio":true}},{"microUsd":400000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"4k","generate_audio":false}},{"microUsd":600000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"4k","generate_audio":true}}]}
fal-ai/veo3.1/extend-video	video-to-video	veo-3.1-extend	2	dy ko kp 18 x km 1h kn 11 c
fal-ai/veo3.1/fast	text-to-video	veo-3.1-fast	4	6o kj kl 18 x km 7d kn 11	{"prices":[{"microUsd":100000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":false}},{"microUsd":150000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":true}}]}
fal-ai/veo3.1/fast/extend-video	video-to-video	veo-3.1-fast-extend	2	dy ko kp 18 x km 1h kn 11 c
fal-ai/veo3.1/fast/first-last-frame-to-video	image-to-video	veo-3.1-fast	2	dy ko kl kq 18 kr x km 7d kn 11
fal-ai/veo3.1/fast/image-to-video	image-to-video	veo-3.1-fast	4	dy ko kl 18 2 x km 7d kn 11
fal-ai/veo3.1/first-last-frame-to-video	image-to-video	veo-3.1	2	dy ko kl kq 18 kr x km 7d kn 11
fal-ai/veo3.1/image-to-video	image-to-video	veo-3.1	4	dy ko kl 18 2 x km 7d kn 11	{"prices":[{"microUsd":200000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":false}},{"microUsd":400000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":true}}]}
fal-ai/veo3.1/lite	text-to-video	veo-3.1-lite	1	6o kj kl 18 x 8 h2 kn 5
fal-ai/veo3.1/lite/first-last-frame-to-video	image-to-video	veo-3.1-lite	1	dy ks kt kq 18 kr x 8 h2 kn 5
fal-ai/veo3.1/lite/image-to-video	image-to-video	veo-3.1-lite	1	dy ks kl 18 2 x 8 h2 kn 5
fal-ai/veo3.1/reference-to-video	reference-to-video	veo-3.1	2	6o ko ku 18 7 km 7d kn
fal-ai/veo3/fast	text-to-video	veo-3-fast	2	6o kj kl 18 x km h2 kn 11	{"prices":[{"microUsd":100000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":false}},{"microUsd":150000,"per":"second","source":"price text of the model page, as others quote it","when":{"generate_audio":true}}]}
fal-ai/veo3/fast/image-to-video	image-to-video	veo-3-fast	2	dy ko kl 18 2 x km h2 kn 5
fal-ai/veo3/image-to-video	image-to-video	veo-3	2	dy ko kl 18 2 x km h2 kn 5
fal-ai/video-as-prompt	video-to-video		2	kv 1 kw u 2 kx 8 gw 52 ky c
fal-ai/video-upscaler	video-to-video		2	kz c
fal-ai/vidu/image-to-video	image-to-video	vidu	2	2 l0 1g 11
fal-ai/vidu/q1/image-to-video	image-to-video	vidu-q1	2	2 l0 1g 11
fal-ai/vidu/q1/reference-to-video	reference-to-video	vidu-q1	2	s l1 l0 1g 2p 11
fal-ai/vidu/q1/start-end-to-video	image-to-video	vidu-q1	2	61 l0 1g 11 68
fal-ai/vidu/q1/text-to-video	text-to-video	vidu-q1	2	s l0 1g 11 l2
fal-ai/vidu/q2/image-to-video/pro	image-to-video	vidu-q2-pro	4	l1 l3 16 2 l0 l4 h2 11
fal-ai/vidu/q2/image-to-video/turbo	image-to-video	vidu-q2-turbo	4	l1 l3 16 2 l0 l4 h2 11
fal-ai/vidu/q2/reference-to-video	reference-to-video	vidu-q2	5	l4 2p 11 l5 l6 s l0 l1
fal-ai/vidu/q2/reference-to-video/pro	reference-to-video	vidu-q2-pro	2	l7 l1 l8 l0 g5 b l9 la 11
fal-ai/vidu/q2/text-to-video	text-to-video	vidu-q2	4	s l1 l3 l0 l4 l6 11
fal-ai/vidu/q2/video-extension/pro	video-to-video	vidu-q2-extend-pro	4	lb lc h2 11 c
fal-ai/vidu/q3/image-to-video	image-to-video	vidu-q3	1	ld 47 16 2 df ha 5
fal-ai/vidu/q3/image-to-video/turbo	image-to-video	vidu-q3-turbo	1	ld 47 16 2 df ha 5
fal-ai/vidu/q3/reference-to-video/mix	reference-to-video	vidu-q3-mix	0	io ld 47 8 2p ha 5
fal-ai/vidu/q3/text-to-video	text-to-video	vidu-q3	1	io ld 47 8 ha 5
fal-ai/vidu/q3/text-to-video/turbo	text-to-video	vidu-q3-turbo	1	io ld 47 8 ha 5
fal-ai/vidu/reference-to-video	reference-to-video	vidu	2	s l0 1g 2p 11
fal-ai/vidu/start-end-to-video	image-to-video	vidu	2	61 l0 1g 11 68
fal-ai/vidu/template-to-video	image-to-video	vidu-template-to-video	2	6o 9t 11 le
fal-ai/void-video-inpainting	video-to-video		0	lf 1 db lg x lh 2o 8 li 5 dr c
fal-ai/wan-22-vace-fun-a14b/depth	video-to-video	wan-2.2-vace-fun-depth	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm 4u 4v x 4w 4x 4y ln 8 lo 4z 50 51 52 53 1l 54 lp 2v c 2w
fal-ai/wan-22-vace-fun-a14b/inpainting	video-to-video	wan-2.2-vace-fun-inpainting	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm lq lr 4u 4v x 4w 4x 4y ln 8 lo 4z 50 51 52 53 1l 54 lp 2v c 2w
fal-ai/wan-22-vace-fun-a14b/outpainting	video-to-video	wan-2.2-vace-fun-outpainting	2	4o 4p lj 4q a5 4r ls lt lu lv lw lk 4s 4t ll lm 4u 4v x 4w 4x 4y 8 lo 4z 50 51 52 53 1l 54 lp 2v c 2w
fal-ai/wan-22-vace-fun-a14b/pose	video-to-video	wan-2.2-vace-fun-pose	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm 4u 4v x 4w 4x 4y ln 8 lo 4z 50 51 52 53 1l 54 lp 2v c 2w
fal-ai/wan-22-vace-fun-a14b/reframe	video-to-video	wan-2.2-vace-fun-reframe	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm lx ly x 4w 4x 4y df 4z 50 51 52 53 1l 54 lp lz 2v c 2w m0
fal-ai/wan-25-preview/image-to-video	image-to-video	wan-2.5	2	46 9l 85 1 2 x 8 3e 11	{"prices":[{"microUsd":50000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"480p"}},{"microUsd":100000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}},{"microUsd":150000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}}]}
fal-ai/wan-25-preview/text-to-video	text-to-video	wan-2.5	4	s 46 9l 85 1 x 8 3e 11	{"prices":[{"microUsd":50000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"480p"}},{"microUsd":100000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}},{"microUsd":150000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}}]}
fal-ai/wan-alpha	text-to-video	wan-alpha	2	8q m1 a5 1 kw m2 m3 m4 m5 m6 8 m7 m8 11 m9 1l ma 2v 2w
fal-ai/wan-ati	image-to-video	wan-ati	2	4t 2 mb 8 gw 11 mc
fal-ai/wan-effects	image-to-video	wan-effects	2	s md me 2 mf mg mh 11 mi 34
fal-ai/wan-flf2v	image-to-video	wan-2.1	4	8v 9c a5 4r 61 me mj x mg mh 8 19 11 jr 68 et
fal-ai/wan-fun-control	video-to-video	wan-fun-control	2	mk ml mm cc ly 2f mn mo mp mq 8 mr 11 jr
fal-ai/wan-i2v	image-to-video	wan-2.1	2	8v 9c a5 4r me mj 2 x mg mh 8 19 11 jr	{"prices":[{"microUsd":200000,"per":"video","source":"price text of the model page, as others quote it","when":{"resolution":"480p"}},{"microUsd":400000,"per":"video","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}}]}
fal-ai/wan-i2v-lora	image-to-video	wan-2.1-lora	2	ms a5 4r me mj 2 3i x mg mh 8 19 ej 11 jr 83
fal-ai/wan-motion	video-to-video	wan-motion	1	8v mt 1 mu 2 df 5 c
fal-ai/wan-move	image-to-video	wan-move	2	mv 2 x ff 8 11 mw
fal-ai/wan-pro/image-to-video	image-to-video	wan-2.1-pro	2	1 2 8 52
fal-ai/wan-pro/text-to-video	text-to-video	wan-2.1-pro	2	1 8 52
fal-ai/wan-t2v	text-to-video	wan-2.1	2	1i a5 4r me x mg mh 8 10 11 34	{"prices":[{"microUsd":200000,"per":"video","source":"price text of the model page, as others quote it","when":{"resolution":"480p"}},{"microUsd":400000,"per":"video","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}}]}
fal-ai/wan-t2v-lora	text-to-video	wan-2.1-lora	2	1i a5 4r me 3i x mg mh 8 gw ej 11 83
fal-ai/wan-vace	video-to-video	wan-vace	2	mx a5 4r me my mz x n0 mh ln 8 lo 10 11 jr n1 59
fal-ai/wan-vace-1-3b	video-to-video	wan-vace-1.3b	2	mx a5 4r me my mz x n0 mh ln 8 lo 10 11 jr n1 59
fal-ai/wan-vace-14b	video-to-video	wan-vace-14b	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm lq lr 4u 4v x 4w 4x 4y ln 8 lo 4z 50 51 52 53 1l n2 54 lp 2v n3 2w
fal-ai/wan-vace-14b/depth	video-to-video	wan-vace-14b-depth	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm 4u 4v x 4w 4x 4y ln 8 lo 4z 50 51 52 53 1l 54 lp 2v c 2w
fal-ai/wan-vace-14b/inpainting	video-to-video	wan-vace-14b-inpainting	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm lq lr 4u 4v x 4w 4x 4y ln 8 lo 4z 50 51 52 53 1l 54 lp 2v c 2w
fal-ai/wan-vace-14b/outpainting	video-to-video	wan-vace-14b-outpainting	2	4o 4p lj 4q a5 4r ls lt lu lv lw lk 4s 4t ll lm 4u 4v x 4w 4x 4y 8 lo 4z 50 51 52 53 1l 54 lp 2v c 2w
fal-ai/wan-vace-14b/pose	video-to-video	wan-vace-14b-pose	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm 4u 4v x 4w 4x 4y ln 8 lo 4z 50 51 52 53 1l 54 lp 2v c 2w
fal-ai/wan-vace-14b/reframe	video-to-video	wan-vace-14b-reframe	2	4o 4p lj 4q a5 4r lk 4s 4t ll lm lx ly x 4w 4x 4y df 4z 50 51 52 53 1l 54 lp lz 2v c 2w m0
fal-ai/wan-vace-apps/long-reframe	video-to-video	wan-vace-apps-long-reframe	2	n4 4p n5 n6 4r 4t ll x 4x n7 df 4z 50 51 n8 11 53 1l lp lz 2v c 2w m0
fal-ai/wan-vace-apps/video-edit	video-to-video	wan-vace-apps-edit	2	n4 9c lj n6 1 n9 8 4z 50 na c
fal-ai/wan-vision-enhancer	video-to-video		2	nb nc nd 52 ne c
fal-ai/wan/v2.2-14b/animate/move	video-to-video	wan-2.2-animate-move	2	nf 4r ng 2 nh gw 50 52 jr js 2v c 2w
fal-ai/wan/v2.2-14b/animate/replace	video-to-video	wan-2.2-animate-replace	2	nf 4r ng 2 nh gw 50 52 jr js 2v c 2w
fal-ai/wan/v2.2-14b/speech-to-video	image-to-video	wan-2.2-speech	1	d ni nj 2l nk 2 2f nl nm 8 gw 5 nn 2v 2w
fal-ai/wan/v2.2-5b/image-to-video	image-to-video	wan-2.2-5b	2	no 9c nf a5 4r np nq 2 nr 2f ns ff nt 8 nu 52 jr 2v 2w
fal-ai/wan/v2.2-5b/text-to-video	text-to-video	wan-2.2-5b	2	no s nf a5 4r np nq nr 2f ns ff nt 8 nu 52 jr 2v 2w
fal-ai/wan/v2.2-5b/text-to-video/distill	text-to-video	wan-2.2-5b-distill	2	no s nf a5 4r np ng nr ns ff nt 8 nu 52 jr 2v 2w
fal-ai/wan/v2.2-5b/text-to-video/fast-wan	text-to-video	wan-2.2-5b-fast-wan	2	no s nf a5 4r np nq nr 2f ns nt 8 10 52 2v 2w
fal-ai/wan/v2.2-a14b/image-to-video	image-to-video	wan-2.2	5	2 8 nv nw 2f 52 10 9c nx 4r nf a5 8v ny nz o0 nr o1 no 2v 2w o2	{"prices":[{"microUsd":40000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"480p"}},{"microUsd":60000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"580p"}},{"microUsd":80000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}}]}
fal-ai/wan/v2.2-a14b/image-to-video/lora	image-to-video	wan-2.2-lora	2	8v no 9c nf a5 4r o2 o3 nq o4 2 nr 3i 2f ns o5 o6 8 10 ej 52 jr 2v 2w
fal-ai/wan/v2.2-a14b/image-to-video/turbo	image-to-video	wan-2.2-turbo	2	8v 9c nf a5 4r o2 2 8 10 52 2v 2w
fal-ai/wan/v2.2-a14b/text-to-video	text-to-video	wan-2.2	2	8v no s nf a5 4r o3 nq o4 nr 2f ns o5 o6 8 10 52 jr 2v 2w	{"prices":[{"microUsd":40000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"480p"}},{"microUsd":60000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"580p"}},{"microUsd":80000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}}]}
fal-ai/wan/v2.2-a14b/text-to-video/lora	text-to-video	wan-2.2-lora	2	8v no s nf a5 4r o3 nq o4 nr 3i 2f ns o5 o6 8 10 ej 52 jr 2v 2w
fal-ai/wan/v2.2-a14b/text-to-video/turbo	text-to-video	wan-2.2-turbo	2	8v s nf a5 4r 8 10 52 2v 2w
fal-ai/wan/v2.2-a14b/video-to-video	video-to-video	wan-2.2	2	8v no 9c nf a5 4r o3 nq o4 nr 2f ns o5 o6 8 o7 10 52 jr o8 2v c 2w
fal-ai/wan/v2.7/edit-video	video-to-video	wan-2.7-edit	6	o9 a oa 1 8 mr 4 5 c
fal-ai/wan/v2.7/image-to-video	image-to-video	wan-2.7	6	46 ob 85 1 16 6w x 3 4 5 59
fal-ai/wan/v2.7/reference-to-video	reference-to-video	wan-2.7	6	6 oc 1 od x 8 b l9 4 5
fal-ai/wan/v2.7/text-to-video	text-to-video	wan-2.7	6	6 46 ob 85 1 x 8 4 5
fal-ai/workflow-utilities/auto-subtitle	video-to-video		2	oe of og oh oi oj ok ol om on oo op c oq or
fal-ai/workflow-utilities/blend-video	video-to-video		1	os ot ou ov ow
fal-ai/workflow-utilities/interleave-video	video-to-video		0	ox oy	{"bindings":{"references":{"reason":"the clips are joined as they are, no subjects are kept"}}}
fal-ai/workflow-utilities/reverse-video	video-to-video		1	c
fal-ai/workflow-utilities/scale-video	video-to-video		1	oz p0 p1 p2 p3 p4 c p5
fal-ai/workflow-utilities/trim-video	video-to-video		1	p6 7r p7 c
google/gemini-omni-flash	text-to-video	gemini-omni-flash	0	6o p8 8
google/gemini-omni-flash/edit	video-to-video	gemini-omni-flash-edit	0	8 c
google/gemini-omni-flash/image-to-video	image-to-video	gemini-omni-flash	0	6o p8 2 8
google/gemini-omni-flash/reference-to-video	reference-to-video	gemini-omni-flash	0	6o p8 7 8
half-moon-ai/ai-face-swap/faceswapvideo	video-to-video		5	p9 pa
luma/agent/ray/v3.2/image-to-video	image-to-video	ray-3.2	0	pb 90 16 pc pd 6w pe pf pg 8 fq
luma/agent/ray/v3.2/reframe	video-to-video	ray-3.2-reframe	0	ph 8 fq pi c
luma/agent/ray/v3.2/text-to-video	text-to-video	ray-3.2	0	pb 90 pc pd pg 8 fq
luma/agent/ray/v3.2/video-to-video	video-to-video	ray-3.2	0	pj pk 90 pl pc pd pe pf 8 fq 9h c
minimax/h3/image-to-video	image-to-video	minimax-h3	0	47 16 2 8 pm	{"prices":[{"microUsd":50000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"480p"}},{"microUsd":60000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"768p"}},{"microUsd":130000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"2K"}},{"microUsd":160000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"4K"}}]}
minimax/h3/reference-to-video	reference-to-video	minimax-h3	0	pn 47 8 po b l9 pm
minimax/h3/text-to-video	text-to-video	minimax-h3	0	3f 47 8 pm	{"prices":[{"microUsd":50000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"480p"}},{"microUsd":60000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"768p"}},{"microUsd":130000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"2K"}},{"microUsd":160000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"4K"}}]}
mirelo-ai/sfx-v1.5/video-to-video	video-to-video		1	pp pq pr ps pt c
mirelo-ai/sfx-v1/video-to-video	video-to-video		4	pu pv pw px py
mirelo-ai/sfx1.6/video-to-video	video-to-video		0	pp pz 5 pt c
moonvalley/marey/i2v	image-to-video	marey	2	q0 90 q1 2 nc 8 q2
moonvalley/marey/motion-transfer	video-to-video	marey-motion-transfer	2	q3 nc 8 q4 q2 c
moonvalley/marey/pose-transfer	video-to-video	marey-pose-transfer	2	q3 nc 8 q4 q2 c
moonvalley/marey/t2v	text-to-video	marey	2	q5 90 q1 nc 8 q2
nvidia/cosmos-3-super/image-to-video	image-to-video	cosmos-3-super	0	q6 q7 q8 q9 85 1 da qa qb 2 x qc qd 8 5 41
pixelcut/video-background-removal	video-to-video		0	l m n c
simalabs/sima-video-upscaler-lite	video-to-video		1	p0 c
sonilo/v1.1/video-to-video-music	video-to-video		0	qe qf pz 3 ps c
sonilo/v1.1/video-to-video-sound-effects	video-to-video		0	qg 3 qh c
veed/avatars/audio-to-video	audio-to-video		1	d e
veed/avatars/text-to-video	text-to-video		2	e f
veed/fabric-1.0	image-to-video	fabric-1.0	2	qi qj qk
veed/fabric-1.0/fast	image-to-video	fabric-1.0-fast	2	qi qj qk
veed/fabric-1.0/text	image-to-video	fabric-1.0-text	2	qj qk ql qm
veed/lipsync	video-to-video		2	qi py
veed/lipsync/v2	video-to-video		0	d c
veed/subtitles	video-to-video		0	qn qo qp qq qr qs c qt
veed/video-background-removal	video-to-video		2	l m n py
veed/video-background-removal/fast	video-to-video		2	l m n py
veed/video-background-removal/green-screen	video-to-video		2	l qu py
wan/v2.6/image-to-video	image-to-video	wan-2.6	2	46 qv 85 1 2 qw 2f 8 4 11
wan/v2.6/image-to-video/flash	image-to-video	wan-2.6-flash	4	46 qv 85 1 2 qw 2f 8 4 11 18	{"prices":[{"microUsd":50000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"720p"}},{"microUsd":75000,"per":"second","source":"price text of the model page, as others quote it","when":{"resolution":"1080p"}}]}
wan/v2.6/reference-to-video	reference-to-video	wan-2.6	2	6 9l 85 1 qx 2f 8 4 11 oy
wan/v2.6/reference-to-video/flash	reference-to-video	wan-2.6-flash	6	6 9l 85 1 1b qx 2f 8 4 5 1c 18
wan/v2.6/text-to-video	text-to-video	wan-2.6	2	6 46 qv 85 1 qx 2f 8 4 11
xai/grok-imagine-video/edit-video	video-to-video	grok-imagine-edit	1	8 qy c
xai/grok-imagine-video/extend-video	video-to-video	grok-imagine-extend	1	qz 8 c
xai/grok-imagine-video/image-to-video	image-to-video	grok-imagine	1	r0 qz 2 8 19
xai/grok-imagine-video/reference-to-video	reference-to-video	grok-imagine	1	r1 p8 8 2p 1n
xai/grok-imagine-video/text-to-video	text-to-video	grok-imagine	1	r1 qz 8 19
xai/grok-imagine-video/v1.5/image-to-video	image-to-video	grok-imagine-1.5	0	qz 2 8 39`,
};
