/**
 * WaveSpeed's video endpoints, packed; `pnpm catalogue` writes this file from the sources in
 * packages/tools/src/catalogue/sources, and read-catalogue.ts unpacks it.
 */
export const data = {
  sources: String.raw`docs page wavespeed-ai/hunyuan-video-t2v
docs page wavespeed-ai/hunyuan-video-i2v
docs page hunyuan-custom-ref2v-720p
official client for ComfyUI, 2025-12-04
model page of wavespeed.ai/docs, spring 2026
llms.txt of the model
model page of wavespeed.ai/docs, spring 2026; OpenAI switched Sora 2 off on 2026-09-24`,
  fields: String.raw`prompt {"type":"string","required":true}
size {"type":"string","enum":["1280*720","720*1280"],"default":"1280*720"}
seed {"type":"integer","minimum":-1,"maximum":2147483647,"default":-1}
num_inference_steps {"type":"integer","minimum":2,"maximum":30,"default":30}
prompt {"type":"string"}
image {"type":"string","required":true,"media":"image"}
duration {"type":"integer","minimum":5,"maximum":10,"default":5}
seed {"type":"integer","minimum":-1,"maximum":9999999999,"default":-1}
enable_safety_checker {"type":"boolean","default":true}
negative_prompt {"type":"string"}
guidance_scale {"type":"number","minimum":1,"maximum":10,"default":7.5}
flow_shift {"type":"number","minimum":1,"maximum":20,"default":13}
size {"type":"string","enum":["832*480","480*832"]}
size {"type":"string","enum":["832*480","480*832","1280*720","720*1280"],"default":"1280*720"}
duration {"type":"integer","enum":[5,8]}
seed {"type":"integer","minimum":-1,"maximum":2147483647}
resolution {"type":"string","enum":["480p","720p"]}
size {"type":"string"}
num_inference_steps {"type":"integer","minimum":1,"maximum":40,"default":30}
duration {"type":"integer","minimum":5,"maximum":10}
guidance_scale {"type":"number","minimum":0,"maximum":20,"default":5}
flow_shift {"type":"number","minimum":1,"maximum":10,"default":3}
loras {"type":"array","maxItems":3}
flow_shift {"type":"number","minimum":1,"maximum":10,"default":5}
size {"type":"string","enum":["1280*720","720*1280"]}
last_image {"type":"string","media":"image"}
loras {"type":"array"}
high_noise_loras {"type":"array"}
low_noise_loras {"type":"array"}
audio {"type":"string","media":"audio"}
size {"type":"string","enum":["832*480","480*832","1280*720","720*1280","1920*1080","1080*1920"]}
duration {"type":"integer","enum":[5,10]}
enable_prompt_expansion {"type":"boolean"}
resolution {"type":"string","enum":["480p","720p","1080p"]}
duration {"type":"integer","minimum":3,"maximum":10}
resolution {"type":"string","enum":["720p","1080p"]}
duration {"type":"integer","enum":[5,10,15]}
shot_type {"type":"string","enum":["single","multi"]}
duration {"type":"integer","minimum":2,"maximum":15}
enable_audio {"type":"boolean"}
aspect_ratio {"type":"string","enum":["21:9","16:9","4:3","1:1","3:4","9:16"],"default":"16:9"}
duration {"type":"integer","required":true,"enum":[2,3,4,5,6,7,8,9,10,11,12],"default":5}
camera_fixed {"type":"boolean","default":false}
duration {"type":"integer","enum":[2,3,4,5,6,7,8,9,10,11,12],"default":5}
resolution {"type":"string","enum":["480p","720p","1080p"],"default":"480p"}
prompt {"type":"string","maxLength":2000}
duration {"type":"integer","minimum":2,"maximum":12}
aspect_ratio {"type":"string"}
camera_fixed {"type":"boolean"}
reference_images {"type":"array","required":true,"media":"image","maxItems":4}
duration {"type":"integer","minimum":2,"maximum":12,"default":5}
duration {"type":"integer","minimum":4,"maximum":12,"default":5}
resolution {"type":"string","enum":["480p","720p","1080p"],"default":"720p"}
generate_audio {"type":"boolean","default":true}
resolution {"type":"string","enum":["720p","1080p"],"default":"720p"}
reference_images {"type":"array","media":"image"}
reference_videos {"type":"array","media":"video"}
reference_audios {"type":"array","media":"audio"}
aspect_ratio {"type":"string","enum":["16:9","9:16","4:3","3:4","1:1","21:9"]}
duration {"type":"integer","minimum":4,"maximum":15,"default":5}
enable_web_search {"type":"boolean"}
resolution {"type":"string"}
duration {"type":"integer","minimum":4,"maximum":15}
generate_audio {"type":"boolean"}
duration {"type":"integer","minimum":4,"maximum":30}
aspect_ratio {"type":"string","enum":["16:9","9:16","1:1"]}
guidance_scale {"type":"number","minimum":0,"maximum":1}
guidance_scale {"type":"number","default":0.5}
end_image {"type":"string","required":true,"media":"image"}
guidance_scale {"type":"number"}
aspect_ratio {"type":"string","enum":["1:1","9:16","16:9"]}
end_image {"type":"string","media":"image"}
cfg_scale {"type":"number"}
sound {"type":"boolean"}
voice_list {"type":"array"}
aspect_ratio {"type":"string","default":"1:1"}
aspect_ratio {"type":"string","enum":["16:9","9:16"]}
duration {"type":"integer","enum":[8,4,6],"default":8}
seed {"type":"integer"}
duration {"type":"integer","enum":[4,6,8]}
resolution {"type":"string","enum":["720p","1080p","4k"],"default":"1080p"}
size {"type":"string","enum":["720*1280","1280*720"],"default":"720*1280"}
duration {"type":"integer","enum":[4,8,12,16,20]}
characters {"type":"array"}
size {"type":"string","enum":["720*1280","1280*720","1024*1792","1792*1024","1920*1080","1080*1920"],"default":"720*1280"}
duration {"type":"integer","enum":[6,10],"default":6}
enable_prompt_expansion {"type":"boolean","default":true}
enable_prompt_expansion {"type":"boolean","default":false}
image {"type":"string","media":"image"}
resolution {"type":"string","enum":["768p","1080p"]}
duration {"type":"integer","enum":[6]}
style {"type":"string","enum":["general","anime"]}
resolution {"type":"string","enum":["540p","720p","1080p"]}
duration {"type":"number","minimum":1,"maximum":16,"default":5}
aspect_ratio {"type":"string","enum":["16:9","9:16","4:3","3:4","1:1"],"default":"4:3"}
movement_amplitude {"type":"string","enum":["auto","small","medium","large"]}
bgm {"type":"boolean","default":true}
duration {"type":"number","minimum":1,"maximum":16}
bgm {"type":"boolean"}
resolution {"type":"string","enum":["720p","1080p","2k","4k"]}
images {"type":"array","required":true,"media":"image","maxItems":7}
aspect_ratio {"type":"string","enum":["16:9","9:16","4:3","3:4","1:1"]}
duration {"type":"number","minimum":1,"maximum":10}
images {"type":"array","required":true,"media":"image","maxItems":3}
last_image {"type":"string","required":true,"media":"image"}
duration {"type":"number"}
resolution {"type":"string","enum":["360p","540p","720p","1080p"]}
aspect_ratio {"type":"string","enum":["16:9","4:3","1:1","3:4","9:16"]}
sound_effect_switch {"type":"boolean"}
aspect_ratio {"type":"string","enum":["16:9","4:3","1:1","3:4","9:16","2:3","3:2","21:9"]}
resolution {"type":"string","enum":["360p","540p","720p","1080p"],"default":"720p"}
duration {"type":"integer","minimum":1,"maximum":15}
generate_audio_switch {"type":"boolean"}
thinking_type {"type":"string"}
thinking_type {"type":"boolean"}
duration {"type":"integer","enum":[6,8,10]}
duration {"type":"integer","minimum":5,"maximum":20}`,
  models: String.raw`wavespeed-ai/hunyuan-video/t2v	text-to-video	hunyuan-video	0	0 1 2 3	{"price":{"microUsd":400000,"per":"video","source":"docs page wavespeed-ai/hunyuan-video-t2v"}}
wavespeed-ai/hunyuan-video/i2v	image-to-video	hunyuan-video	1	4 5 3 6 7 1 8
wavespeed-ai/hunyuan-custom-ref2v-720p	reference-to-video	hunyuan-video	2	5 0 9 1 a b 7 8	{"fixed":{"resolution":"720p"},"apiVersion":"v2","bindings":{"references":{"wire":"image","reason":"the image is a subject to keep, not the first frame"}}}
wavespeed-ai/hunyuan-custom-ref2v-480p	reference-to-video	hunyuan-video	3	5 0 9 c a b 7 8	{"fixed":{"resolution":"480p"},"bindings":{"references":{"wire":"image","reason":"the image is a subject to keep, not the first frame"}}}
wavespeed-ai/hunyuan-video-1.5/text-to-video	text-to-video	hunyuan-video-1.5	4	0 9 d e f	{"prices":[{"microUsd":20000,"per":"second","source":"model page of wavespeed.ai/docs, spring 2026","when":{"size":"832*480"}},{"microUsd":20000,"per":"second","source":"model page of wavespeed.ai/docs, spring 2026","when":{"size":"480*832"}},{"microUsd":40000,"per":"second","source":"model page of wavespeed.ai/docs, spring 2026","when":{"size":"1280*720"}},{"microUsd":40000,"per":"second","source":"model page of wavespeed.ai/docs, spring 2026","when":{"size":"720*1280"}}]}
wavespeed-ai/hunyuan-video-1.5/image-to-video	image-to-video	hunyuan-video-1.5	4	5 4 g e f
wavespeed-ai/wan-2.1/t2v-480p	text-to-video	wan-2.1	4	0 9 h i j k l f	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.1/t2v-480p-lora	text-to-video	wan-2.1-lora	4	0 9 h i j k l f m	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.1/t2v-480p-ultra-fast	text-to-video	wan-2.1-fast	4	0 9 h i j k l f	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.1/t2v-720p	text-to-video	wan-2.1	4	0 9 h i j k n f	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.1/t2v-720p-lora	text-to-video	wan-2.1-lora	4	0 9 h i j k n f m	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.1/t2v-720p-ultra-fast	text-to-video	wan-2.1-fast	4	0 9 h i j k n f	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.1/i2v-480p	image-to-video	wan-2.1	4	0 5 9 h i j k l f	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.1/i2v-480p-lora	image-to-video	wan-2.1-lora	4	0 5 9 h i j k l f m	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.1/i2v-480p-ultra-fast	image-to-video	wan-2.1-fast	4	0 5 9 h i j k l f	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.1/i2v-720p	image-to-video	wan-2.1	4	0 5 9 h i j k n f	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.1/i2v-720p-lora	image-to-video	wan-2.1-lora	4	0 5 9 h i j k n f m	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.1/i2v-720p-ultra-fast	image-to-video	wan-2.1-fast	4	0 5 9 h i j k n f	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.2/t2v-720p	text-to-video	wan-2.2	4	0 9 o e f	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.2/t2v-480p-ultra-fast	text-to-video	wan-2.2-fast	4	0 9 c e f	{"fixed":{"resolution":"480p"},"prices":[{"microUsd":50000,"per":"video","source":"model page of wavespeed.ai/docs, spring 2026","when":{"duration":5}},{"microUsd":80000,"per":"video","source":"model page of wavespeed.ai/docs, spring 2026","when":{"duration":8}}]}
wavespeed-ai/wan-2.2/i2v-480p	image-to-video	wan-2.2	4	5 0 9 p e f	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.2/i2v-480p-ultra-fast	image-to-video	wan-2.2-fast	4	5 0 9 p e f	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.2/i2v-480p-lora	image-to-video	wan-2.2-lora	4	5 0 9 p e f q r s	{"fixed":{"resolution":"480p"}}
wavespeed-ai/wan-2.2/i2v-720p	image-to-video	wan-2.2	4	5 0 9 p e f	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.2/i2v-720p-ultra-fast	image-to-video	wan-2.2-fast	4	5 0 9 p e f	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.2/i2v-720p-lora	image-to-video	wan-2.2-lora	4	5 0 9 p e f q r s	{"fixed":{"resolution":"720p"}}
wavespeed-ai/wan-2.2/image-to-video	image-to-video	wan-2.2	4	5 0 9 p e g f
wavespeed-ai/wan-2.2/t2v-5b-720p	text-to-video	wan-2.2-5b	4	0 h f	{"fixed":{"resolution":"720p"},"price":{"microUsd":50000,"per":"video","source":"model page of wavespeed.ai/docs, spring 2026"}}
wavespeed-ai/wan-2.2/i2v-5b-720p	image-to-video	wan-2.2-5b	4	0 5 f	{"fixed":{"resolution":"720p"},"price":{"microUsd":50000,"per":"video","source":"model page of wavespeed.ai/docs, spring 2026"}}
alibaba/wan-2.5/text-to-video	text-to-video	wan-2.5	4	0 9 t u v w f
alibaba/wan-2.5/image-to-video	image-to-video	wan-2.5	4	5 0 t 9 x y w f
alibaba/wan-2.5/image-to-video-fast	image-to-video	wan-2.5-fast	4	5 0 t 9 z y w f
alibaba/wan-2.6/image-to-video	image-to-video	wan-2.6	4	5 0 t 9 z 10 11 w f
alibaba/wan-2.6/image-to-video-flash	image-to-video	wan-2.6-flash	4	5 0 t 9 z 12 11 w 13 f
bytedance/seedance-v1-lite-t2v-480p	text-to-video	seedance-1.0-lite	4	0 14 15 16 f	{"fixed":{"resolution":"480p"}}
bytedance/seedance-v1-lite-t2v-720p	text-to-video	seedance-1.0-lite	4	0 14 15 16 f	{"fixed":{"resolution":"720p"}}
bytedance/seedance-v1-lite-t2v-1080p	text-to-video	seedance-1.0-lite	4	0 14 17 16 f	{"fixed":{"resolution":"1080p"}}
bytedance/seedance-v1-pro-t2v-480p	text-to-video	seedance-1.0-pro	4	0 14 17 16 f	{"fixed":{"resolution":"480p"}}
bytedance/seedance-v1-pro-t2v-720p	text-to-video	seedance-1.0-pro	4	0 14 17 16 f	{"fixed":{"resolution":"720p"}}
bytedance/seedance-v1-pro-t2v-1080p	text-to-video	seedance-1.0-pro	4	0 14 17 16 f	{"fixed":{"resolution":"1080p"}}
bytedance/seedance-v1-pro-fast/text-to-video	text-to-video	seedance-1.0-pro-fast	4	0 14 17 16 18 f
bytedance/seedance-v1-pro-fast/image-to-video	image-to-video	seedance-1.0-pro-fast	4
bytedance/seedance-v1-lite-i2v-480p	image-to-video	seedance-1.0-lite	4	5 19 p 1a 1b 1c f	{"fixed":{"resolution":"480p"}}
bytedance/seedance-v1-lite-i2v-720p	image-to-video	seedance-1.0-lite	4	5 19 p 1a 1b 1c f	{"fixed":{"resolution":"720p"}}
bytedance/seedance-v1-lite-i2v-1080p	image-to-video	seedance-1.0-lite	4	5 19 p 1a 1b 1c f	{"fixed":{"resolution":"1080p"}}
bytedance/seedance-v1-pro-i2v-480p	image-to-video	seedance-1.0-pro	4	5 19 p 1a 1b 1c f	{"fixed":{"resolution":"480p"}}
bytedance/seedance-v1-pro-i2v-720p	image-to-video	seedance-1.0-pro	4	5 19 p 1a 1b 1c f	{"fixed":{"resolution":"720p"}}
bytedance/seedance-v1-pro-i2v-1080p	image-to-video	seedance-1.0-pro	4	5 19 p 1a 1b 1c f	{"fixed":{"resolution":"1080p"}}
bytedance/seedance-v1-lite/reference-to-video	reference-to-video	seedance-1.0-lite	4	0 1d 1e 1c f
bytedance/seedance-v1.5-pro/text-to-video	text-to-video	seedance-1.5-pro	4	0 1b 1f 1g 1h 1c f
bytedance/seedance-v1.5-pro/image-to-video	image-to-video	seedance-1.5-pro	4	0 5 p 1b 1f 1g 1h 1c f
bytedance/seedance-v1.5-pro/text-to-video-fast	text-to-video	seedance-1.5-pro-fast	4	0 1b 1f 1i 1h 1c f
bytedance/seedance-v1.5-pro/image-to-video-fast	image-to-video	seedance-1.5-pro-fast	4	0 5 p 1b 1f 1i 1h 1c f
bytedance/seedance-2.0/text-to-video	text-to-video	seedance-2.0	4	0 1j 1k 1l 1m x 1n 1o 1h
bytedance/seedance-2.0/image-to-video	image-to-video	seedance-2.0	4	0 5 p 1b 1p 1q 1o 1r
bytedance/seedance-2.0/text-to-video-fast	text-to-video	seedance-2.0-fast	4	0 1j 1k 1l 1m x 1n 1o 1h
bytedance/seedance-2.0/image-to-video-fast	image-to-video	seedance-2.0-fast	4	0 5 p 1b 1p 1q 1o 1r
bytedance/seedance-2.0/text-to-video-turbo	text-to-video	seedance-2.0-turbo	4	0 1j 1k 1l 1m z 1n 1o 1h
bytedance/seedance-2.0/image-to-video-turbo	image-to-video	seedance-2.0-turbo	4	0 5 p 1b 1p 1q 1o 1r
bytedance/seedance-2.5/text-to-video	text-to-video	seedance-2.5	5	0 1j 1k 1l 1m 1p 1s 1o 1h
kwaivgi/kling-v1.6-t2v-standard	text-to-video	kling-1.6-standard	4	0 1t 9 1u v
kwaivgi/kling-v2.1-i2v-standard	image-to-video	kling-2.1-standard	4	5 0 9 1v v
kwaivgi/kling-v2.1-i2v-pro	image-to-video	kling-2.1-pro	4	5 0 9 1v v
kwaivgi/kling-v2.1-i2v-master	image-to-video	kling-2.1-master	4	5 0 9 1v v
kwaivgi/kling-v2.1-i2v-pro/start-end-frame	image-to-video	kling-2.1-pro	4	5 0 1w 9 1v v
kwaivgi/kling-v2.5-turbo-pro/image-to-video	image-to-video	kling-2.5-turbo-pro	4	5 p 0 9 1x v	{"prices":[{"microUsd":350000,"per":"video","source":"model page of wavespeed.ai/docs, spring 2026","when":{"duration":5}}]}
kwaivgi/kling-v2.5-turbo-pro/text-to-video	text-to-video	kling-2.5-turbo-pro	4	0 9 1x v 1y	{"prices":[{"microUsd":350000,"per":"video","source":"model page of wavespeed.ai/docs, spring 2026","when":{"duration":5}}]}
kwaivgi/kling-v2.6-pro/image-to-video	image-to-video	kling-2.6-pro	4	5 0 9 1z 20 21 22 v
kwaivgi/kling-v2.6-pro/text-to-video	text-to-video	kling-2.6-pro	4	0 9 20 21 22 v 23
google/veo3	text-to-video	veo-3	5	0 24 25 1i 1h 9 26
google/veo3-fast/image-to-video	image-to-video	veo-3-fast	4	5 0 24 27 z 1r 9 26
google/veo3.1/text-to-video	text-to-video	veo-3.1	4	0 24 27 28 1r 9 26
google/veo3.1/image-to-video	image-to-video	veo-3.1	4	0 5 p 24 27 28 1r 9 26
google/veo3.1-fast/text-to-video	text-to-video	veo-3.1-fast	4	0 24 27 28 1r 9 26	{"prices":[{"microUsd":100000,"per":"second","source":"model page of wavespeed.ai/docs, spring 2026","when":{"resolution":"720p","generate_audio":false}},{"microUsd":150000,"per":"second","source":"model page of wavespeed.ai/docs, spring 2026","when":{"resolution":"720p","generate_audio":true}}]}
google/veo3.1-fast/image-to-video	image-to-video	veo-3.1-fast	4	0 5 p 24 27 28 1r 9 26	{"prices":[{"microUsd":100000,"per":"second","source":"model page of wavespeed.ai/docs, spring 2026","when":{"resolution":"720p","generate_audio":false}},{"microUsd":150000,"per":"second","source":"model page of wavespeed.ai/docs, spring 2026","when":{"resolution":"720p","generate_audio":true}}]}
openai/sora-2/text-to-video	text-to-video	sora-2	6	0 29 2a 2b
openai/sora-2/text-to-video-pro	text-to-video	sora-2-pro	6	0 2c 2a 2b
openai/sora-2/image-to-video	image-to-video	sora-2	6	5 0 2a
openai/sora-2/image-to-video-pro	image-to-video	sora-2-pro	6	5 0 2a z
minimax/hailuo-02/t2v-standard	text-to-video	hailuo-02-standard	4	0 2d 2e
minimax/hailuo-02/i2v-standard	image-to-video	hailuo-02-standard	4	5 4 1z 2d 2f
minimax/hailuo-02/t2v-pro	text-to-video	hailuo-02-pro	4	0 2e
minimax/hailuo-02/i2v-pro	image-to-video	hailuo-02-pro	4	5 4 1z 2e
minimax/hailuo-2.3/t2v-standard	text-to-video	hailuo-2.3-standard	4	0 2d 2e
minimax/hailuo-2.3/i2v-standard	image-to-video	hailuo-2.3-standard	4	5 4 2d 2f
minimax/hailuo-2.3/t2v-pro	text-to-video	hailuo-2.3-pro	4	0 2e
minimax/hailuo-2.3/i2v-pro	image-to-video	hailuo-2.3-pro	4	5 4 2e
minimax/video-02	text-to-video	minimax-video-02	4	0 2g 2h 2i
vidu/q3/text-to-video	text-to-video	vidu-q3	4	0 2j 2k 2l 2m 2n 1h 2o f
vidu/q3/text-to-video-turbo	text-to-video	vidu-q3-turbo	4	0 2j 2k 2l 2n 1h 2o f
vidu/q3/image-to-video	image-to-video	vidu-q3	4	5 0 1p 2p 2n 1r 2q f
vidu/q3/image-to-video-pro	image-to-video	vidu-q3-pro	4	5 0 2r 2p 2n 1r 2q f
vidu/reference-to-video-q2	reference-to-video	vidu-q2	4	2s 0 2t 2k 2u 2n f
vidu/reference-to-video-q1	reference-to-video	vidu-q1	4	2s 0 2t 2n f
vidu/reference-to-video-2.0	reference-to-video	vidu-2.0	4	2v 0 2t 2k 2u 2n f
vidu/start-end-to-video-2.0	image-to-video	vidu-2.0	4	5 2w 0 2n f
vidu/start-end-to-video-q1	image-to-video	vidu-q1	4	5 2w 0 2n f
vidu/start-end-to-video-q2-pro	image-to-video	vidu-q2-pro	4	5 2w 0 2n f 2x 1p 2q
vidu/start-end-to-video-q2-turbo	image-to-video	vidu-q2-turbo	4	5 2w 0 2n f 2x 1p 2q
pixverse/pixverse-v5-t2v	text-to-video	pixverse-v5	4	0 2y 2z e 9 f	{"prices":[{"microUsd":200000,"per":"video","source":"model page of wavespeed.ai/docs, spring 2026","when":{"resolution":"720p","duration":5}}]}
pixverse/pixverse-v5-i2v	image-to-video	pixverse-v5	4	0 5 2y 2z e 9 f 30	{"prices":[{"microUsd":200000,"per":"video","source":"model page of wavespeed.ai/docs, spring 2026","when":{"resolution":"720p","duration":5}}]}
pixverse/pixverse-v6/text-to-video	text-to-video	pixverse-v6	4	0 31 32 33 34 35
pixverse/pixverse-v6/image-to-video	image-to-video	pixverse-v6	4	0 5 31 32 33 34 35
pixverse/pixverse-v6/transition	image-to-video	pixverse-v6	4	0 5 1z 31 32 33 34 36	{"isPartial":true}
lightricks/ltx-2-pro/text-to-video	text-to-video	ltx-2	4	0 37 1r
lightricks/ltx-2-pro/image-to-video	image-to-video	ltx-2	4	0 5 37 1r
wavespeed-ai/ltx-2.3/text-to-video	text-to-video	ltx-2.3	4	0 1g 24 38 f
wavespeed-ai/ltx-2.3/image-to-video	image-to-video	ltx-2.3	4	0 5 1g 38 f
wavespeed-ai/ltx-2.3/text-to-video-lora	text-to-video	ltx-2.3-lora	4
wavespeed-ai/ltx-2.3/image-to-video-lora	image-to-video	ltx-2.3-lora	4
wavespeed-ai/ltx-2-19b/text-to-video	text-to-video	ltx-2-19b	4	0 1g 24 38 f
wavespeed-ai/ltx-2-19b/image-to-video	image-to-video	ltx-2-19b	4	0 5 1g 38 f
wavespeed-ai/ltx-2-19b/text-to-video-lora	text-to-video	ltx-2-19b-lora	4
wavespeed-ai/ltx-2-19b/image-to-video-lora	image-to-video	ltx-2-19b-lora	4
wavespeed-ai/ltx-video-v097/i2v-480p	image-to-video	ltx-video-0.9.7	4	5 0 9 h f	{"fixed":{"resolution":"480p"}}
wavespeed-ai/ltx-video-v097/i2v-720p	image-to-video	ltx-video-0.9.7	4	5 0 9 h f	{"fixed":{"resolution":"720p"}}
luma/ray-2-t2v	text-to-video	ray-2	4	0 o v
luma/ray-2-i2v	image-to-video	ray-2	4	0 5 o v
luma/ray-2-flash-t2v	text-to-video	ray-2-flash	4	0 o v
luma/ray-2-flash-i2v	image-to-video	ray-2-flash	4	0 5 o v
luma/ray-1.6-t2v	text-to-video	ray-1.6	4	0 o v
luma/ray-1.6-i2v	image-to-video	ray-1.6	4	0 5 o v
pika/v2.2-t2v	text-to-video	pika-2.2	4	0 h v
pika/v2.2-i2v	image-to-video	pika-2.2	4	0 5 h v`,
};
