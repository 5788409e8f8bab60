import { BAD, type Outcome } from '../outcome.ts';

/** The most media that are counted; consoles take nine or ten. */
const MOST = 1000;
/** Members that say what an entry of a list of media is, and those that only a video has. */
const KINDS = ['uiType', 'type', 'mediaType'] as const;
const VIDEO_ADDRESSES = ['mp4Url', 'flashUrl', 'videoUrl'] as const;

function isVideo(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const members = entry as Record<string, unknown>;
  const kind = KINDS.map((name) => members[name]).find((value) => typeof value === 'string' && value !== '');
  if (kind !== undefined) return /video/i.test(kind as string);
  return VIDEO_ADDRESSES.some((name) => typeof members[name] === 'string' && members[name] !== '');
}

const isThere = (entry: unknown): boolean =>
  (typeof entry === 'object' && entry !== null) || (typeof entry === 'string' && entry !== '');

const saysNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** A number that a source writes as such or in digits. */
const numberOf = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;

/** How many pictures there are: of a list, those that are no video. */
export function pictureCount(value: unknown): Outcome<number> {
  if (saysNothing(value)) return undefined;
  if (Array.isArray(value))
    return value.slice(0, MOST).filter((entry) => isThere(entry) && !isVideo(entry)).length;
  const number = numberOf(value);
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? Math.min(number, MOST) : BAD;
}

/** Whether there is a video. */
export function hasVideo(value: unknown): Outcome<boolean> {
  if (saysNothing(value)) return undefined;
  if (Array.isArray(value)) return value.slice(0, MOST).some(isVideo);
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  const number = numberOf(value);
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number > 0 : BAD;
}
