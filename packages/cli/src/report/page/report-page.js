/**
 * Runs in the report itself: all clips play as one, along one position in time. It imports nothing,
 * and is put into the page to the letter, so it is written in what browsers read.
 */
const clips = [...document.querySelectorAll('video')];
const cards = clips.map((clip) => clip.closest('[data-card]'));

/** How far behind the slowest clip the others may be led, in seconds. */
const SLACK = 0.01;
/** A clip that is so far ahead, in seconds, waits for the others. */
const TOO_FAR_AHEAD = 0.015;
/** Under this nobody sees a difference. */
const DEAD_ZONE = 0.008;
const STEP_SECONDS = 0.5;

const show = { position: 0, isPlaying: false, isLooping: true, hasSound: false, speed: 1 };
/** Where each clip was last sent. @type {Map<HTMLVideoElement, number>} */
const sought = new Map();
let tickedAt = performance.now();

if (clips.length > 0) start();

function start() {
  for (const clip of clips) {
    clip.controls = false;
    clip.muted = true;
    clip.addEventListener('seeked', () => settle(clip));
    clip.addEventListener('error', () => markBroken(clip));
  }
  wireControls();
  document.addEventListener('keydown', onKey);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hold();
  });
  for (const part of document.querySelectorAll('[data-needs-script]')) {
    part.removeAttribute('hidden');
  }
  const wantsRest = matchMedia('(prefers-reduced-motion: reduce)').matches;
  setPlaying(!wantsRest);
  requestAnimationFrame(tick);
}

/** @param {number} now */
function tick(now) {
  // After a pause of the whole page, time goes on from where it was.
  const elapsed = Math.min((now - tickedAt) / 1000, 0.1);
  tickedAt = now;
  if (show.isPlaying) advance(elapsed * show.speed);
  paint();
  requestAnimationFrame(tick);
}

/**
 * One position leads them all, and never runs ahead of the slowest.
 * @param {number} elapsed
 */
function advance(elapsed) {
  const running = clips.filter(isRunning);
  if (running.some(isWaiting)) {
    hold();
    return;
  }
  const slowest = Math.min(...running.map((clip) => clip.currentTime));
  show.position = Math.min(show.position + elapsed, slowest + SLACK);
  for (const clip of running) keepPace(clip);
  if (running.length === 0) finish();
}

/** @param {HTMLVideoElement} clip */
function isRunning(clip) {
  return clip.error === null && !clip.ended;
}

/**
 * At its very end a clip has nothing to wait for.
 * @param {HTMLVideoElement} clip
 */
function isWaiting(clip) {
  const isNearEnd = clip.duration - clip.currentTime < 0.1;
  return clip.seeking || (clip.readyState < clip.HAVE_FUTURE_DATA && !isNearEnd);
}

/** @param {HTMLVideoElement} clip */
function keepPace(clip) {
  const ahead = clip.currentTime - show.position;
  if (ahead > TOO_FAR_AHEAD) {
    clip.pause();
    return;
  }
  const factor = Math.abs(ahead) < DEAD_ZONE ? 1 : Math.min(1.25, Math.max(0.5, 1 - ahead * 8));
  const rate = Math.round(show.speed * factor * 50) / 50;
  if (clip.playbackRate !== rate) clip.playbackRate = rate;
  if (clip.paused) clip.play().catch(onPlayRefused);
}

/** @param {unknown} error */
function onPlayRefused(error) {
  if (error instanceof DOMException && error.name === 'NotAllowedError') setPlaying(false);
}

function hold() {
  for (const clip of clips) clip.pause();
}

function finish() {
  if (show.isLooping && length() > 0) seek(0);
  else setPlaying(false);
}

function length() {
  return Math.max(0, ...clips.map(({ duration }) => (Number.isFinite(duration) ? duration : 0)));
}

/** @param {number} position */
function seek(position) {
  show.position = Math.min(length(), Math.max(0, position));
  hold();
  sought.clear();
  for (const clip of clips) settle(clip);
}

/**
 * A clip that is still looking for an earlier place is asked again when it has found it.
 * @param {HTMLVideoElement} clip
 */
function settle(clip) {
  if (clip.seeking || Number.isNaN(clip.duration)) return;
  const wanted = Math.min(show.position, clip.duration);
  // Files have places that cannot be found to the millisecond.
  if (sought.get(clip) === wanted) return;
  sought.set(clip, wanted);
  clip.currentTime = wanted;
}

/** @param {boolean} isPlaying */
function setPlaying(isPlaying) {
  show.isPlaying = isPlaying;
  if (isPlaying && length() > 0 && show.position >= length()) seek(0);
  if (!isPlaying) hold();
}

/** @param {HTMLVideoElement} clip */
function markBroken(clip) {
  clip.closest('[data-card]')?.classList.add('is-broken');
}

/**
 * One clip is shown large; the same again shows them all alike.
 * @param {number | undefined} index
 */
function enlarge(index) {
  const known = cards.findIndex((card) => card?.classList.contains('is-large') === true);
  const chosen = index === known ? undefined : index;
  for (const [place, card] of cards.entries()) {
    const isLarge = place === chosen;
    card?.classList.toggle('is-large', isLarge);
    card?.querySelector('[data-enlarge]')?.setAttribute('aria-pressed', String(isLarge));
  }
  setSound(show.hasSound);
  if (chosen !== undefined) cards[chosen]?.scrollIntoView({ block: 'nearest' });
}

/**
 * Of many sounds at once only one is heard: the large clip's, else the first one's.
 * @param {boolean} hasSound
 */
function setSound(hasSound) {
  show.hasSound = hasSound;
  const large = cards.findIndex((card) => card?.classList.contains('is-large') === true);
  for (const [place, clip] of clips.entries()) {
    clip.muted = !hasSound || place !== Math.max(0, large);
  }
}

/**
 * @template {HTMLElement} Part
 * @param {string} name
 * @param {new () => Part} kind
 * @returns {Part}
 */
function control(name, kind) {
  const part = document.querySelector(`[data-control="${name}"]`);
  if (part instanceof kind) return part;
  throw new TypeError(`the report has no ${name}`);
}

function wireControls() {
  const scrub = control('scrub', HTMLInputElement);
  scrub.addEventListener('input', () => seek((Number(scrub.value) / 1000) * length()));
  onPress('play', () => setPlaying(!show.isPlaying));
  onPress('loop', () => (show.isLooping = !show.isLooping));
  onPress('sound', () => setSound(!show.hasSound));
  const speed = control('speed', HTMLSelectElement);
  speed.addEventListener('change', () => (show.speed = Number(speed.value)));
  for (const [index, card] of cards.entries()) {
    card?.querySelector('[data-enlarge]')?.addEventListener('click', () => enlarge(index));
    clips[index]?.addEventListener('click', () => enlarge(index));
  }
}

/**
 * @param {string} name
 * @param {() => void} act
 */
function onPress(name, act) {
  control(name, HTMLButtonElement).addEventListener('click', act);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target, key } = event;
  const isAtControl =
    target instanceof Element &&
    target.closest('input, select, button, summary, [tabindex]') !== null;
  // What has the focus keeps the keys that it understands itself.
  if (isAtControl && /^(?: |Enter|Arrow.*|Home|End|Page.*)$/.test(key)) return;
  const act = KEYS[key.toLowerCase()];
  if (act === undefined && !/^[1-9]$/.test(key)) return;
  event.preventDefault();
  if (act !== undefined) act();
  else if (Number(key) <= clips.length) enlarge(Number(key) - 1);
}

/** @type {Readonly<Record<string, () => void>>} */
const KEYS = {
  ' ': () => setPlaying(!show.isPlaying),
  k: () => setPlaying(!show.isPlaying),
  arrowleft: () => seek(show.position - STEP_SECONDS),
  arrowright: () => seek(show.position + STEP_SECONDS),
  ',': () => stepFrame(-1),
  '.': () => stepFrame(1),
  home: () => seek(0),
  end: () => seek(length()),
  l: () => (show.isLooping = !show.isLooping),
  m: () => setSound(!show.hasSound),
  escape: () => enlarge(undefined),
};

/** @param {1 | -1} direction */
function stepFrame(direction) {
  const rate = Number(clips[0]?.dataset['rate'] ?? 24);
  setPlaying(false);
  seek(show.position + direction / rate);
}

/** @type {Map<string, string>} */
const painted = new Map();

function paint() {
  const total = length();
  const shown = `${show.position.toFixed(1)} / ${total.toFixed(1)} s`;
  once('time', shown, (text) => (control('time', HTMLElement).textContent = text));
  const scrub = control('scrub', HTMLInputElement);
  const place = total === 0 ? '0' : String(Math.round((show.position / total) * 1000));
  once('scrub', place, (value) => {
    scrub.value = value;
    scrub.setAttribute('aria-valuetext', shown);
  });
  press('play', show.isPlaying, show.isPlaying ? 'Pause' : 'Play');
  press('loop', show.isLooping);
  press('sound', show.hasSound);
}

/**
 * @param {string} name
 * @param {boolean} isPressed
 * @param {string} [label]
 */
function press(name, isPressed, label) {
  once(name, String(isPressed), (value) => {
    const button = control(name, HTMLButtonElement);
    if (label === undefined) button.setAttribute('aria-pressed', value);
    else button.setAttribute('aria-label', label);
    button.dataset['on'] = value;
  });
}

/**
 * The page is touched only where something has changed.
 * @param {string} name
 * @param {string} value
 * @param {(value: string) => void} write
 */
function once(name, value, write) {
  if (painted.get(name) === value) return;
  painted.set(name, value);
  write(value);
}
