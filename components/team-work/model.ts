import type { Failure, Result } from '../../utils/core/result.ts';
import type { CheckLists } from '../../utils/draft-check/lists.ts';
import type { ChannelOutcome } from '../../utils/platform/team-contract.ts';
import type { Reply, ReplyLang, Tone } from '../../utils/records/reply.ts';
import type { Shop } from '../../utils/records/shop.ts';
import type { LeadKey } from '../../utils/records/team.ts';
import type { TeamAddresses } from '../../utils/records/team-addresses.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import type { DraftChange, TeamDraft } from '../../utils/records/team-draft.ts';
import type { ReleaseHeader, TeamRelease } from '../../utils/records/team-release.ts';
import type { Actor, DraftAction } from '../../utils/team/drafts/flow.ts';
import type { PassedOver } from '../../utils/team/drafts/passed-over.ts';
import type { ReleasePlan } from '../../utils/team/drafts/plan.ts';
import type { DeskConsole } from '../desk/model.ts';

/** A release of the history; `hasContent` says whether its content is still here. */
export interface ReleaseLine {
  key: string;
  number: number;
  header: ReleaseHeader;
  state: TeamRelease['state'];
  hasContent: boolean;
}

/** What leads and editors work on. */
export interface Work {
  team: { id: string; name: string; fingerprint: string };
  me: Actor;
  /** The public key that this browser signs releases with, if it has one that is trusted. */
  signing: string | undefined;
  keys: readonly LeadKey[];
  /** Newest release first. */
  releases: readonly ReleaseLine[];
  /** The content of the newest release; empty before the first. */
  content: TeamContent;
  /** The content of the release in use; another one where the newest starts later, or has ended. */
  inUse: TeamContent;
  drafts: readonly TeamDraft[];
  /** Releases that were to start later and were passed over. */
  passedOver: readonly PassedOver<ReleaseLine>[];
  /** Releases of other leads under a number that was published here too, not taken up yet. */
  forks: readonly ReleaseLine[];
  /** The next release joins what two leads published at once: it goes out though there is nothing new in it. */
  isJoining: boolean;
  /** What the next release says of channels, whether the newest says something else, and how many it gives up that were not given up before. */
  tells: { next: TeamAddresses | undefined; isNews: boolean; givenUp: number };
  /** What the drafts' things are in the newest release, by `part/id` (`basesOf`). */
  bases: ReadonlyMap<string, string>;
}

/** Something that the library check found; `block` keeps a release from being signed. */
export interface CheckLine {
  level: 'block' | 'warn';
  id: string;
  /** What it is about, as people call it. */
  about: string;
  words: string;
}

/** What became of a release on its way out. `overtaken`: somebody else published meanwhile, and has been taken in. */
export interface Published {
  release: string;
  number: number;
  channels: readonly ChannelOutcome[];
  overtaken: boolean;
}

/** What the page asks of its surroundings. Failures come back as values and are told here; `say` is for what went well. */
export interface WorkDoes {
  /** Drafts changes of one's own. */
  onSave: (changes: readonly DraftChange[]) => Promise<Result<void>>;
  onSteps: (drafts: readonly TeamDraft[], action: DraftAction) => Promise<Result<void>>;
  /** `at`: when the release starts, UTC ms. */
  onCheck: (content: TeamContent, at: number) => Promise<readonly CheckLine[]>;
  onPublish: (plan: ReleasePlan) => Promise<Result<Published>>;
  /** Hands a release that is signed already to the channels that do not have it. */
  onRetry: (release: string) => Promise<Result<Published>>;
  /** Asks channels for news and exchanges proposals. */
  onExchange: () => Promise<Result<void>>;
  contentOf: (release: string) => Promise<Result<TeamContent>>;
  onExport: (release: string) => void;
  /** A release as text in parts that fit into a chat. */
  textOf: (release: string) => Promise<Result<readonly string[]>>;
  onImport: (text: string) => Promise<Result<{ outcome: 'applied' | 'waiting' | 'same'; number: number }>>;
  /** Takes up what another lead published under the same number: her changes become proposals. Answers how many. */
  onAdopt: (text: string) => Promise<Result<number>>;
  /** The same with one that was kept when it was refused. */
  onAdoptKept: (release: string) => Promise<Result<number>>;
  /** A release that was passed over is not wanted any more. */
  onLetGo: (release: string) => void;
  onCopy: (text: string) => Promise<boolean>;
  onSay: (words: string) => void;
}

/** What is done about the keys of a team. */
export interface KeyDoes {
  fingerprintOf: (key: string) => Promise<string>;
  /**
   * Makes a key that takes the place of this browser's once a release names it, and saves its backup as a file under a passphrase: there is no other
   * moment at which one can be made. Answers its public half.
   */
  onNewKey: (passphrase: string) => Promise<Result<string>>;
}

/** What the page is told of everything beside the team. */
export interface WorkAround {
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  lists: CheckLists;
  wording: { lang: ReplyLang; tone: Tone };
  /** Replies of one's own library. */
  own: readonly Reply[];
  /** UTC ms. */
  now: number;
  /** `major.minor.patch` of this client. */
  client: string;
  channelName: (id: string) => string;
  /** The longest post that every channel takes, in bytes; absent where none takes posts. */
  postLimit?: number | undefined;
  /** Words for a refusal or a channel's failure. */
  failureWords: (failure: Failure) => string;
}
