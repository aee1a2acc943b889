import { describe, expect, test } from 'vitest';
import { isFileSlot } from '../../src/contract/binding/files.ts';
import { file } from '../../src/request/file.ts';
import { issuesOf, model, translated } from './translated.ts';

const cats = 'https://example.com/cats.jpg';
const dogs = 'https://example.com/dogs.jpg';
const picture = { type: 'string', media: 'image' } as const;

describe('a link', () => {
  test.each([cats, 'HTTPS://EXAMPLE.COM/cats.jpg'])('%s goes as it is', (link) => {
    expect(translated({ image: link }, model({ image_url: picture })).body).toEqual({
      image_url: link,
    });
  });

  test('may be a URL', () => {
    const { body } = translated({ image: new URL(cats) }, model({ image_url: picture }));
    expect(body).toEqual({ image_url: cats });
  });

  test.each([
    ['http://example.com/cats.jpg', /^an https: or data: URL, a Blob, bytes or file\(path\)$/],
    ['file:///etc/passwd', /^an https: or data: URL, a Blob, bytes or file\(path\)$/],
    ['cats.jpg', /a path on this machine is written file\("cats\.jpg"\)$/],
    ['/etc/passwd', /a path on this machine is written file\("\/etc\/passwd"\)$/],
    ['https://', /file\(path\)/],
    ['', /file\(path\)/],
  ])('%j is no media input', (link, allowed) => {
    expect(issuesOf({ image: link }, model({ image_url: picture }))).toEqual([
      { field: 'image', given: JSON.stringify(link), allowed: expect.stringMatching(allowed) },
    ]);
  });
});

describe('bytes', () => {
  test.each([
    ['bytes', new Uint8Array([1, 2]), 'bytes'],
    ['a buffer', new Uint8Array([1, 2]).buffer, 'bytes'],
    ['a blob', new Blob([new Uint8Array([1, 2])]), 'blob'],
    ['a file of a form', new File([new Uint8Array([1, 2])], 'cats.png'), 'cats.png'],
    ['a data: URL', 'data:image/png;base64,AQI=', 'data'],
  ])('given as %s are a slot that is filled when they have travelled', async (_, image, name) => {
    const { body } = translated({ image }, model({ image_url: picture }));
    const slot = body['image_url'];
    expect(slot).toMatchObject({ field: 'image', kind: 'image', media: { kind: 'bytes', name } });
    expect(isFileSlot(slot) && (await slot.media.load())).toEqual(new Uint8Array([1, 2]));
  });

  test('of a local file are not read yet', () => {
    const image = file('/no/such/cats.jpg');
    const { body } = translated({ image }, model({ image_url: picture }));
    expect(body).toMatchObject({ image_url: { media: { name: 'cats.jpg' } } });
  });
});

describe('a wire field', () => {
  test.each([
    ['image', 'image_url'],
    ['image', 'image'],
    ['image', 'img_url'],
    ['image', 'start_image_url'],
    ['image', 'first_frame_image_url'],
    ['image', 'input_reference'],
    ['lastImage', 'end_image_url'],
    ['lastImage', 'last_image'],
    ['lastImage', 'tail_image_url'],
  ])('of %s is found as %s', (field, wire) => {
    expect(translated({ [field]: cats }, model({ [wire]: picture })).body).toEqual({
      [wire]: cats,
    });
  });

  test('of a clip and of a sound is found', () => {
    const at = model({
      video_url: { type: 'string', media: 'video' },
      audio: { type: 'string', media: 'audio' },
    });
    const request = { video: 'https://example.com/a.mp4', audio: 'https://example.com/a.mp3' };
    expect(translated(request, at).body).toEqual({
      video_url: 'https://example.com/a.mp4',
      audio: 'https://example.com/a.mp3',
    });
  });

  test('that is bound to one neutral field is not found for another', () => {
    const bindings = { references: { wire: 'image', reason: 'a subject, not a first frame' } };
    const at = model({ image: picture }, { bindings });
    expect(translated({ references: [cats] }, at).body).toEqual({ image: cats });
    expect(issuesOf({ image: cats }, at)).toEqual([
      { field: 'image', given: `"${cats}"`, allowed: 'nothing: the model has no such field' },
    ]);
  });
});

describe('references', () => {
  const many = model({ reference_images: { type: 'array', maxItems: 2, media: 'image' } });

  test('go as a list, with or without their kind', () => {
    const references = [cats, { kind: 'image' as const, media: dogs }];
    expect(translated({ references }, many).body).toEqual({ reference_images: [cats, dogs] });
    expect(translated({ references: [cats] }, many).body).toEqual({ reference_images: [cats] });
  });

  test('beyond what the model takes are refused', () => {
    expect(issuesOf({ references: [cats, dogs, cats] }, many)).toEqual([
      { field: 'references', given: 'a list of 3', allowed: 'up to 2 (image)' },
    ]);
  });

  test('of another kind are refused', () => {
    const references = [{ kind: 'video' as const, media: 'https://example.com/a.mp4' }];
    expect(issuesOf({ references }, many)).toEqual([
      { field: 'references', given: '"video"', allowed: 'image' },
    ]);
  });
});

test('a model without the field says so', () => {
  expect(issuesOf({ lastImage: cats }, model({ image: picture }))).toEqual([
    { field: 'lastImage', given: `"${cats}"`, allowed: 'nothing: the model has no such field' },
  ]);
});

test('a link that is longer than the field takes is refused', () => {
  const short = model({ image_url: { ...picture, maxLength: 10 } });
  expect(issuesOf({ image: cats }, short)).toEqual([
    {
      field: 'image',
      given: `"${cats}"`,
      allowed: 'a link to a file (image) of up to 10 characters',
    },
  ]);
});
