/**
 * RunComfy's video endpoints, packed; `pnpm catalogue` writes this file from the sources in
 * packages/tools/src/catalogue/sources, and read-catalogue.ts unpacks it.
 */
export const data = {
  sources: String.raw`model API page of tencent/hunyuan/image-to-video
runcomfy-com/comfyui-runcomfy-partner-nodes, models.json, checked 2026-09-23
example of the model's API page on runcomfy.com
third-party code that calls it`,
  fields: String.raw`prompt {"type":"string","required":true}
image_url {"type":"string","required":true,"media":"image"}
seed {"type":"integer","default":99271155}
aspect_ratio {"type":"string","enum":["16:9","9:16"],"default":"16:9"}
resolution {"type":"string","enum":["720p"],"default":"720p"}
num_frames {"type":"integer","enum":[129],"default":129}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1","4:3","3:4","21:9","adaptive"],"default":"16:9"}
duration {"type":"integer","minimum":4,"maximum":30,"default":5}
generate_audio {"type":"boolean","default":true}
image {"type":"string","required":true,"media":"image"}
first_frame {"type":"string","required":true,"media":"image"}
last_frame {"type":"string","required":true,"media":"image"}
images {"type":"array","media":"image","maxItems":9}
videos {"type":"array","media":"video","maxItems":3}
audios {"type":"array","media":"audio","maxItems":3}
videos {"type":"array","required":true,"media":"video","maxItems":3}
aspect_ratio {"type":"string","enum":["adaptive","16:9","9:16","4:3","3:4","1:1","21:9"],"default":"adaptive"}
duration {"type":"integer","minimum":4,"maximum":15,"default":5}
resolution {"type":"string","enum":["480p","720p","1080p","4k"],"default":"720p"}
seed {"type":"integer"}
resolution {"type":"string","enum":["480p","720p"],"default":"720p"}
aspect_ratio {"type":"string","enum":["16:9","9:16","4:3","3:4","1:1","21:9"],"default":"16:9"}
enable_web_search {"type":"boolean","default":false}
last_image {"type":"string","media":"image"}
video {"type":"string","required":true,"media":"video"}
reference_images {"type":"array","media":"image"}
reference_audios {"type":"array","media":"audio"}
first_frame_image_url {"type":"string","required":true,"media":"image"}
aspect_ratio {"type":"string","enum":["adaptive","16:9","9:16","1:1","4:3","3:4"],"default":"16:9"}
resolution {"type":"string","enum":["480p","720p","1080p"],"default":"720p"}
duration {"type":"integer","minimum":2,"maximum":30,"default":5}
enable_audio {"type":"boolean","default":true}
prompt_extend {"type":"boolean","default":true}
seed {"type":"integer","minimum":0,"maximum":2147483647}
end_image_url {"type":"string","media":"image"}
aspect_ratio {"type":"string","enum":["adaptive","16:9","9:16","1:1","4:3","3:4"],"default":"adaptive"}
reference_images {"type":"array","media":"image","maxItems":10}
reference_videos {"type":"array","media":"video","maxItems":5}
reference_audios {"type":"array","media":"audio","maxItems":5}
prompt {"type":"string","required":true,"maxLength":5000}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1","4:3","3:4"],"default":"16:9"}
audio_url {"type":"string","media":"audio"}
duration {"type":"integer","enum":[2,3,4,5,6,7,8,9,10,11,12,13,14,15],"default":5}
enable_prompt_expansion {"type":"boolean","default":true}
negative_prompt {"type":"string","maxLength":500}
resolution {"type":"string","enum":["720p","1080p"],"default":"1080p"}
seed {"type":"integer","minimum":0,"maximum":2147483647,"default":0}
reference_image_urls {"type":"array","media":"image","maxItems":5}
reference_video_urls {"type":"array","media":"video","maxItems":5}
duration {"type":"integer","enum":[2,3,4,5,6,7,8,9,10],"default":5}
multi_shots {"type":"boolean","default":false}
video_url {"type":"string","required":true,"media":"video"}
reference_image_url {"type":"string","media":"image"}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1","4:3","3:4"]}
audio_setting {"type":"string","enum":["auto","origin"],"default":"auto"}
prompt {"type":"string"}
image_url {"type":"string","media":"image"}
img_url {"type":"string","required":true,"media":"image"}
duration {"type":"integer","enum":[5,10]}
resolution {"type":"string","enum":["480P","720P","1080P"]}
negative_prompt {"type":"string"}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1"],"default":"16:9"}
duration {"type":"integer","minimum":3,"maximum":15,"default":5}
shot_type {"type":"string","enum":["intelligent","customize"],"default":"intelligent"}
sound {"type":"boolean","default":true}
cfg_scale {"type":"number","minimum":0,"maximum":1,"default":0.5}
multi_prompt {"type":"array"}
start_image_url {"type":"string","required":true,"media":"image"}
duration {"type":"integer","minimum":3,"maximum":15,"default":10}
shot_type {"type":"string","enum":["customize"],"default":"customize"}
elements {"type":"array"}
shot_type {"type":"string","enum":["customize","intelligent"],"default":"customize"}
sound {"type":"boolean","default":false}
end_image {"type":"string","media":"image"}
images {"type":"array","media":"image","maxItems":7}
video {"type":"string","media":"video"}
keep_original_sound {"type":"boolean","default":true}
images {"type":"array","media":"image","maxItems":4}
duration {"type":"integer","enum":[5,10],"default":5}
duration {"type":"integer","enum":[3,4,5,6,7,8,9,10,11,12,13,14,15],"default":5}
aspect_ratio {"type":"string","enum":["21:9","16:9","4:3","1:1","3:4","9:16"],"default":"16:9"}
duration {"type":"integer","enum":[4,5,6,7,8,9,10,11,12,13,14,15],"default":5}
resolution {"type":"string","enum":["768p","2k"],"default":"768p"}
duration {"type":"integer","required":true,"minimum":4,"maximum":15,"default":5}
resolution {"type":"string","required":true,"enum":["768p","2k"],"default":"768p"}
reference_images {"type":"array","media":"image","maxItems":9}
reference_videos {"type":"array","media":"video","maxItems":3}
reference_audios {"type":"array","media":"audio","maxItems":3}
aspect_ratio {"type":"string","enum":["adaptive","21:9","16:9","4:3","1:1","3:4","9:16"],"default":"adaptive"}
duration {"type":"integer","minimum":5,"maximum":15,"default":8}
prompt_expansion_mode {"type":"string","required":true,"enum":["balanced","quality"],"default":"balanced"}
enable_safety_checker {"type":"boolean","default":true}
resolution {"type":"string","enum":["480p","768p"],"default":"768p"}
seed {"type":"integer","default":-1}
reference_images {"type":"array","required":true,"media":"image","maxItems":12}
reference_videos {"type":"array","media":"video","maxItems":12}
reference_audios {"type":"array","media":"audio","maxItems":12}
duration {"type":"integer","minimum":5,"maximum":15,"default":5}
aspect_ratio {"type":"string","enum":["21:9","16:9","4:3","1:1","3:4","9:16","9:21"],"default":"16:9"}
duration {"type":"integer","enum":[5,6,7,8,9,10,11,12,13,14,15],"default":5}
resolution {"type":"string","enum":["480p","768p"],"default":"480p"}
reference_images {"type":"array","required":true,"media":"image","maxItems":9}
duration {"type":"integer","minimum":3,"maximum":10,"default":8}
image_urls {"type":"array","required":true,"media":"image"}
first_frame_url {"type":"string","required":true,"media":"image"}
last_frame_url {"type":"string","required":true,"media":"image"}
input_reference {"type":"string","required":true,"media":"image"}
prompt {"type":"string","required":true,"maxLength":2500}
resolution {"type":"string","enum":["720P","1080P"],"default":"1080P"}
watermark {"type":"boolean","default":false}
image_url_1 {"type":"string","required":true,"media":"image"}
image_url_2 {"type":"string","media":"image"}
image_url_3 {"type":"string","media":"image"}
image_url_4 {"type":"string","media":"image"}
image_url_5 {"type":"string","media":"image"}
image_url_6 {"type":"string","media":"image"}
image_url_7 {"type":"string","media":"image"}
image_url_8 {"type":"string","media":"image"}
image_url_9 {"type":"string","media":"image"}
reference_image_url_1 {"type":"string","media":"image"}
reference_image_url_2 {"type":"string","media":"image"}
reference_image_url_3 {"type":"string","media":"image"}
reference_image_url_4 {"type":"string","media":"image"}
reference_image_url_5 {"type":"string","media":"image"}
ratio {"type":"string","enum":["16:9","9:16","1:1"],"default":"16:9"}
aspect_ratio {"type":"string","enum":["auto","21:9","2:1","16:9","4:3","1:1","3:4","9:16"],"default":"auto"}
duration {"type":"string","enum":["auto","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20"],"default":"auto"}
resolution {"type":"string","enum":["720p","1080p"],"default":"720p"}
safety_tolerance {"type":"integer","minimum":0,"maximum":4,"default":2}
end_image_url {"type":"string","required":true,"media":"image"}
aspect_ratio {"type":"string","enum":["auto","21:9","2:1","16:9","4:3","1:1","3:4","9:16"],"default":"16:9"}
duration {"type":"integer","enum":[5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20],"default":5}
duration {"type":"string","enum":["auto","6","8","10","12","14","16","18","20"],"default":"10"}
fps {"type":"integer","enum":[24,25,48,50],"default":25}
resolution {"type":"string","enum":["720p","1080p","1440p","2160p"],"default":"1080p"}
camera_motion {"type":"string","enum":["dolly_in","dolly_out","dolly_left","dolly_right","jib_up","jib_down","static","focus_shift"]}
aspect_ratio {"type":"string","enum":["auto","16:9","9:16"],"default":"auto"}
audio_url {"type":"string","required":true,"media":"audio"}
guidance_scale {"type":"number","minimum":1,"maximum":50,"default":9}
duration {"type":"string","enum":["auto","6","8","10"],"default":"10"}
fps {"type":"integer","enum":[24,25,50],"default":25}
aspect_ratio {"type":"string","enum":["16:9","4:3","1:1","3:4","9:16","2:3","3:2","21:9"],"default":"16:9"}
duration {"type":"integer","minimum":1,"maximum":15,"default":5}
generate_audio_switch {"type":"boolean","default":false}
resolution {"type":"string","enum":["360p","540p","720p","1080p"],"default":"720p"}
seed {"type":"integer","default":0}
generate_multi_clip_switch {"type":"boolean","default":false}
videos {"type":"array","media":"video"}
end_image {"type":"string","required":true,"media":"image"}
prompt {"type":"string","required":true,"maxLength":1000}
target_aspect_ratio {"type":"string","enum":["16:9","4:3","3:2","1:1","2:3","3:4","9:16","21:9"]}
seed {"type":"integer","minimum":0,"maximum":4294967295}
keyframes {"type":"array"}
audio {"type":"string","required":true,"media":"audio"}`,
  models: String.raw`tencent/hunyuan/image-to-video	image-to-video	hunyuan-video	0	0 1 2 3 4 5
bytedance/seedance-2.5/text-to-video/480p	text-to-video	seedance-2.5	1	0 6 7 8	{"fixed":{"resolution":"480p"}}
bytedance/seedance-2.5/text-to-video/720p	text-to-video	seedance-2.5	1	0 6 7 8	{"fixed":{"resolution":"720p"}}
bytedance/seedance-2.5/text-to-video/1080p	text-to-video	seedance-2.5	1	0 6 7 8	{"fixed":{"resolution":"1080p"}}
bytedance/seedance-2.5/text-to-video/4k	text-to-video	seedance-2.5	1	0 6 7 8	{"fixed":{"resolution":"4k"}}
bytedance/seedance-2.5/image-to-video/480p	image-to-video	seedance-2.5	1	0 7 8 9	{"fixed":{"resolution":"480p"}}
bytedance/seedance-2.5/image-to-video/720p	image-to-video	seedance-2.5	1	0 7 8 9	{"fixed":{"resolution":"720p"},"price":{"microUsd":350000,"per":"second","source":"runcomfy-com/comfyui-runcomfy-partner-nodes, models.json, checked 2026-09-23"}}
bytedance/seedance-2.5/image-to-video/1080p	image-to-video	seedance-2.5	1	0 7 8 9	{"fixed":{"resolution":"1080p"}}
bytedance/seedance-2.5/image-to-video/4k	image-to-video	seedance-2.5	1	0 7 8 9	{"fixed":{"resolution":"4k"}}
bytedance/seedance-2.5/first-last-frame/480p	image-to-video	seedance-2.5	1	0 a b 7 8	{"fixed":{"resolution":"480p"}}
bytedance/seedance-2.5/first-last-frame/720p	image-to-video	seedance-2.5	1	0 a b 7 8	{"fixed":{"resolution":"720p"}}
bytedance/seedance-2.5/reference-to-video/480p	reference-to-video	seedance-2.5	1	0 6 7 8 c d e	{"fixed":{"resolution":"480p"}}
bytedance/seedance-2.5/reference-to-video/720p	reference-to-video	seedance-2.5	1	0 6 7 8 c d e	{"fixed":{"resolution":"720p"}}
bytedance/seedance-2.5/reference-to-video/1080p	reference-to-video	seedance-2.5	1	0 6 7 8 c d e	{"fixed":{"resolution":"1080p"}}
bytedance/seedance-2.5/reference-to-video/4k	reference-to-video	seedance-2.5	1	0 6 7 8 c f e	{"fixed":{"resolution":"4k"}}
bytedance/seedance-2.0/pro	reference-to-video	seedance-2.0	1	0 g h 8 c d e i j
bytedance/seedance-2.0/fast	reference-to-video	seedance-2.0-fast	1	0 g h 8 c d e k j
bytedance/seedance-2.0-mini/text-to-video	text-to-video	seedance-2.0-mini	1	0 l h m 8 k
bytedance/seedance-2.0-mini/image-to-video	image-to-video	seedance-2.0-mini	1	0 9 n l h m 8 k
bytedance/seedance-2.0-mini/video-to-video	video-to-video	seedance-2.0-mini	1	0 o p q l h m 8 k
bytedance/seedance-1-0/pro/image-to-video	image-to-video	seedance-1.0-pro	2	0 r	{"isPartial":true}
bytedance/seedance-1-0/lite/image-to-video	image-to-video	seedance-1.0-lite	2	0 r	{"isPartial":true}
wan-ai/wan-3.0/text-to-video	text-to-video	wan-3.0	1	0 s t u v w x
wan-ai/wan-3.0/image-to-video	image-to-video	wan-3.0	1	0 1 y z t u v w x
wan-ai/wan-3.0/reference-to-video	reference-to-video	wan-3.0	1	0 10 11 12 s t u v w x
wan-ai/wan-3.0-prime/text-to-video	text-to-video	wan-3.0-prime	1	0 s t u v w x
wan-ai/wan-3.0-prime/image-to-video	image-to-video	wan-3.0-prime	1	0 1 y z t u v w x
wan-ai/wan-3.0-prime/reference-to-video	reference-to-video	wan-3.0-prime	1	0 10 11 12 s t u v w x
wan-ai/wan-2.7/text-to-video	text-to-video	wan-2.7	1	13 14 15 16 17 18 19 1a
wan-ai/wan-2.7/image-to-video	image-to-video	wan-2.7	1	13 1 y 15 16 17 18 19 1a
wan-ai/wan-2.7/reference-to-video	reference-to-video	wan-2.7	1	13 1b 1c 14 1d 1e 18 19 1a
wan-ai/wan-2.7/edit-video	video-to-video	wan-2.7-edit	1	0 1f 1g 1h 1i 1d 19 1a
wan-ai/wan-2-6/text-to-video	text-to-video	wan-2.6	3	1j	{"isPartial":true,"prices":[{"microUsd":60000,"per":"second","source":"third-party code that calls it","when":{"resolution":"720p"}},{"microUsd":90000,"per":"second","source":"third-party code that calls it","when":{"resolution":"1080p"}}]}
wan-ai/wan-2-6/image-to-video	image-to-video	wan-2.6	3	1j 1k	{"isPartial":true,"prices":[{"microUsd":60000,"per":"second","source":"third-party code that calls it","when":{"resolution":"720p"}},{"microUsd":90000,"per":"second","source":"third-party code that calls it","when":{"resolution":"1080p"}}]}
wan-ai/wan-2-6/flash/image-to-video	image-to-video	wan-2.6-flash	3	1j 1k	{"isPartial":true,"prices":[{"microUsd":40000,"per":"second","source":"third-party code that calls it","when":{"resolution":"720p"}},{"microUsd":60000,"per":"second","source":"third-party code that calls it","when":{"resolution":"1080p"}}]}
wan-ai/wan-2-5/image-to-video	image-to-video	wan-2.5	3	0 1l 1m 1n 1o 15	{"isPartial":true}
wan-ai/wan-2-2/image-to-video	image-to-video	wan-2.2	2	0 1l	{"isPartial":true}
kling/kling-3.0/standard/text-to-video	text-to-video	kling-3.0-standard	1	0 1p 1q 1r 1s 1t 1o 1u
kling/kling-3.0/standard/image-to-video	image-to-video	kling-3.0-standard	1	0 1v 1w 8 1x 1y 1t 1o 1u
kling/kling-3.0/pro/text-to-video	text-to-video	kling-3.0-pro	1	0 1p 1q 1x 1s 1t 1o 1u
kling/kling-3.0/pro/image-to-video	image-to-video	kling-3.0-pro	1	0 1v y 1w 8 1x 1y 1t 1o 1u
kling/kling-3.0/4k/text-to-video	text-to-video	kling-3.0-4k	1	0 1p 1q 1x 1s 1t 1o 1u	{"fixed":{"resolution":"4k"}}
kling/kling-3.0/4k/image-to-video	image-to-video	kling-3.0-4k	1	0 1v y 1w 8 1x 1y 1t 1o 1u	{"fixed":{"resolution":"4k"}}
kling/kling-video-o3/standard/text-to-video	text-to-video	kling-o3-standard	1	0 1p 1q 1z 20 1u
kling/kling-video-o3/standard/image-to-video	image-to-video	kling-o3-standard	1	0 9 21 1q 1z 20 1u
kling/kling-video-o3/standard/reference-to-video	reference-to-video	kling-o3-standard	1	0 22 23 24 1p 1q 1z 20
kling/kling-video-o3/standard/video-to-video	video-to-video	kling-o3-standard	1	0 o 25 24 1x
kling/kling-video-o3/pro/text-to-video	text-to-video	kling-o3-pro	1	0 1p 26 1z 20 1u
kling/kling-video-o3/pro/image-to-video	image-to-video	kling-o3-pro	1	0 9 21 1q 1z 20 1u
kling/kling-video-o3/pro/reference-to-video	reference-to-video	kling-o3-pro	1	0 22 23 24 1p 1q 1z 20 1u
kling/kling-video-o3/pro/video-to-video	video-to-video	kling-o3-pro	1	0 o 25 24 1x
kling/kling-video-o3/4K/text-to-video	text-to-video	kling-o3-4k	1	0 1p 27 1z 20 1u	{"fixed":{"resolution":"4k"}}
kling/kling-video-o3/4K/image-to-video	image-to-video	kling-o3-4k	1	0 9 21 27 1z 20 1u	{"fixed":{"resolution":"4k"},"price":{"microUsd":420000,"per":"second","source":"runcomfy-com/comfyui-runcomfy-partner-nodes, models.json, checked 2026-09-23"}}
kling/kling-video-o3/4K/reference-to-video	reference-to-video	kling-o3-4k	1	0 22 1p 27 1z 20 1u	{"fixed":{"resolution":"4k"}}
kling/kling-2-6/pro/image-to-video	image-to-video	kling-2.6-pro	3	1j 1	{"isPartial":true}
kling/kling-2-6/pro/text-to-video	text-to-video	kling-2.6-pro	3	0	{"isPartial":true,"price":{"microUsd":80000,"per":"second","source":"third-party code that calls it"}}
kling/kling-2-1/pro/image-to-video	image-to-video	kling-2.1-pro	2	1j 1	{"isPartial":true}
kling/kling-2-1/master/image-to-video	image-to-video	kling-2.1-master	2	1j 1	{"isPartial":true}
kling/kling-1-6/pro/image-to-video	image-to-video	kling-1.6-pro	2	1	{"isPartial":true}
minimax/minimax-h3/text-to-video	text-to-video	minimax-h3	1	0 28 29 2a
minimax/minimax-h3/image-to-video	image-to-video	minimax-h3	1	0 9 n 2b 2c
minimax/minimax-h3/reference-to-video	reference-to-video	minimax-h3	1	0 2d 2e 2f 2g 2b 2a
minimax/minimax-h3-max/text-to-video	text-to-video	minimax-h3-max	1	0 28 2h 2i 2j 2k 2l
minimax/minimax-h3-max/image-to-video	image-to-video	minimax-h3-max	1	0 1 y 2h 2i 2j 2k 2l
minimax/minimax-h3-max/reference-to-video	reference-to-video	minimax-h3-max	1	0 2m 2n 2o 2g 2p 2i 2j 2k 2l
minimax/minimax-h3-open/text-to-video	text-to-video	minimax-h3-open	1	0 2q 2r 2s 2l
minimax/minimax-h3-open/image-to-video	image-to-video	minimax-h3-open	1	0 9 n 2p 2s 2l
minimax/minimax-h3-open/reference-to-video	reference-to-video	minimax-h3-open	1	0 2t 2e 2f 2q 2p 2s 2l
minimax/hailuo-2-3/pro/text-to-video	text-to-video	hailuo-2.3-pro	2	0	{"isPartial":true}
minimax/hailuo-02	text-to-video	hailuo-02	3	0	{"isPartial":true,"price":{"microUsd":60000,"per":"second","source":"third-party code that calls it"}}
google/gemini-omni-flash/text-to-video	text-to-video	gemini-omni-flash	1	0 3 2u
google/gemini-omni-flash/image-to-video	image-to-video	gemini-omni-flash	1	0 1 3 2u
google/gemini-omni-flash/reference-to-video	reference-to-video	gemini-omni-flash	1	0 2v 3 2u
google/gemini-omni-flash/video-edit	video-to-video	gemini-omni-flash-edit	1	0 1f
google-deepmind/veo-3-1/text-to-video	text-to-video	veo-3.1	2	0	{"isPartial":true}
google-deepmind/veo-3-1/image-to-video	image-to-video	veo-3.1	2
google-deepmind/veo-3-1/reference-to-video	reference-to-video	veo-3.1	2	0 2v	{"isPartial":true}
google-deepmind/veo-3-1/extend-video	video-to-video	veo-3.1-extend	2	0 1f	{"isPartial":true}
google-deepmind/veo-3-1/first-last-frame-to-video	image-to-video	veo-3.1	2	0 2w 2x	{"isPartial":true}
google-deepmind/veo-3-1/fast/text-to-video	text-to-video	veo-3.1-fast	2	0	{"isPartial":true}
google-deepmind/veo-3-1/fast/image-to-video	image-to-video	veo-3.1-fast	2
google-deepmind/veo-3-1/fast/reference-to-video	reference-to-video	veo-3.1-fast	2	0 2v	{"isPartial":true}
google-deepmind/veo-3-1/fast/extend-video	video-to-video	veo-3.1-fast-extend	2	0 1f	{"isPartial":true}
google-deepmind/veo-3-1/fast/first-last-frame-to-video	image-to-video	veo-3.1-fast	2	0 2w 2x	{"isPartial":true}
google-deepmind/veo-3/image-to-video	image-to-video	veo-3	2	0 9	{"isPartial":true}
google-deepmind/veo-3/fast/text-to-video	text-to-video	veo-3-fast	2	0	{"isPartial":true}
openai/sora-2/text-to-video	text-to-video	sora-2	2	0	{"isPartial":true}
openai/sora-2/pro/text-to-video	text-to-video	sora-2-pro	2	0	{"isPartial":true}
openai/sora-2/pro/image-to-video	image-to-video	sora-2-pro	2	1j 2y	{"isPartial":true}
happyhorse/happyhorse-1.0/text-to-video	text-to-video	happyhorse-1.0	1	2z 14 27 30 1a 31
happyhorse/happyhorse-1.0/image-to-video	image-to-video	happyhorse-1.0	1	13 1 27 30 1a 31
happyhorse/happyhorse-1.0/reference-to-video	reference-to-video	happyhorse-1.0	1	13 32 33 34 35 36 37 38 39 3a 14 27 30 1a 31
happyhorse/happyhorse-1.0/video-edit	video-to-video	happyhorse-1.0-edit	1	13 1f 3b 3c 3d 3e 3f 1i 30 1a 31
alibaba/happyhorse-1.1/text-to-video	text-to-video	happyhorse-1.1	1	0 3g 1q 30
alibaba/happyhorse-1.1/image-to-video	image-to-video	happyhorse-1.1	1	13 1 27 30 1a 31
alibaba/happyhorse-1.1/reference-to-video	reference-to-video	happyhorse-1.1	1	13 32 33 34 35 36 37 38 39 3a 3g 27 30 1a 31
blackforestlabs/flux-3/text-to-video	text-to-video	flux-3	1	0 3h 3i 3j 8 3k
blackforestlabs/flux-3/image-to-video	image-to-video	flux-3	1	0 1 3h 3i 3j 8 3k
blackforestlabs/flux-3/first-last-frame-to-video	image-to-video	flux-3	1	0 1v 3l 3m 3n 3j 8 3k
blackforestlabs/flux-3/extend-video	video-to-video	flux-3-extend	1	0 1f 3h 3i 3j 8 3k
blackforestlabs/flux-3/text-to-video/draft	text-to-video	flux-3-draft	1	0 3h 3i 8 3k
blackforestlabs/flux-3/image-to-video/draft	image-to-video	flux-3-draft	1	0 1 3h 3i 8 3k
blackforestlabs/flux-3/first-last-frame-to-video/draft	image-to-video	flux-3-draft	1	0 1v 3l 3h 3n 8 3k
blackforestlabs/flux-3/extend-video/draft	video-to-video	flux-3-extend-draft	1	0 1f 3h 3i 8 3k
lightricks/ltx-2.5/text-to-video/fast	text-to-video	ltx-2.5-fast	1	0 3 3o 3p 3q 3r 8
lightricks/ltx-2.5/image-to-video/fast	image-to-video	ltx-2.5-fast	1	0 1 y 3s 3o 3p 3q 3r 8
lightricks/ltx-2.5/audio-to-video/fast	audio-to-video	ltx-2.5-fast	1	3t 1k 1j 3s 3u
lightricks/ltx-2.5/text-to-video/pro	text-to-video	ltx-2.5-pro	1	0 3 3v 3w 19 3r 8
lightricks/ltx-2.5/image-to-video/pro	image-to-video	ltx-2.5-pro	1	0 1 y 3s 3v 3w 19 3r 8
lightricks/ltx-2.5/audio-to-video/pro	audio-to-video	ltx-2.5-pro	1	3t 1k 1j 3s 3u
pixverse/pixverse-v6/text-to-video	text-to-video	pixverse-v6	1	0 3x 3y 3z 40 41 42
pixverse/pixverse-v6/image-to-video	image-to-video	pixverse-v6	1	0 9 3y 3z 40 41 42
pixverse/pixverse-v6/reference-to-video	reference-to-video	pixverse-v6	1	0 22 43 3x 3y 3z 40 41
pixverse/pixverse-v6/transition	image-to-video	pixverse-v6	1	0 9 44 3y 3z 40 41
pixverse/pixverse-v6/extend	video-to-video	pixverse-v6-extend	1	0 o 3y 3z 40 41
pixverse/pixverse-c1/text-to-video	text-to-video	pixverse-c1	1	0 3x 3y 3z 40 41
pixverse/pixverse-c1/image-to-video	image-to-video	pixverse-c1	1	0 9 3y 3z 40 41
pixverse/pixverse-c1/reference-to-video	reference-to-video	pixverse-c1	1	0 22 43 3x 3y 3z 40 41
pixverse/pixverse-c1/transition	image-to-video	pixverse-c1	1	0 9 44 3y 3z 40 41
runwayml/runway-aleph-2/video-to-video	video-to-video	runway-aleph-2	1	45 1f 46 47 48
community/infinite-talk/fast	image-to-video	infinitetalk-fast	3	49 9 1j j	{"isPartial":true,"price":{"microUsd":15000,"per":"second","source":"third-party code that calls it"}}`,
};
