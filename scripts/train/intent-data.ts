import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A labelled text; a mood or intent that nothing is known of is absent. `weight` is what it counts in training. */
export interface Labelled {
  text: string;
  intent?: string;
  mood?: string;
  weight: number;
  /** Where it comes from; cross-validation keeps only texts of buyers apart. */
  source: 'seed' | 'lines' | 'own' | 'templates' | 'reviews';
}

const rowsOf = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const packed = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8');
const beside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The annotated buyer messages of the data folder. */
const seed = (folder: string): Labelled[] =>
  rowsOf(readFileSync(join(folder, 'intents.tsv'), 'utf8')).map(([, intent = '', mood = '', text = '']) => ({
    text,
    intent,
    mood: mood === 'dissatisfied' ? 'unhappy' : mood,
    weight: 1.5,
    source: 'seed',
  }));

/** How `labels.tsv` names a line without holding it: the first twelve hex digits of its SHA-256. */
const nameOf = (text: string): string => createHash('sha256').update(text.trim()).digest('hex').slice(0, 12);

/** Buyer lines of the dialogues that were labelled for this project, each once. */
function lines(folder: string): Labelled[] {
  const labels = new Map(rowsOf(beside('labels.tsv')).map(([name = '', ...label]) => [name, label]));
  const found = new Map<string, Labelled>();
  for (const [, agent, text = ''] of rowsOf(packed(join(folder, 'dialogues.tsv.gz')))) {
    const [intent, mood] = labels.get(nameOf(text)) ?? [];
    if (agent === '0' && intent)
      found.set(nameOf(text), { text, intent, ...(mood && { mood }), weight: 1, source: 'lines' });
  }
  return [...found.values()];
}

/** Sentences written for training. */
const own = (): Labelled[] =>
  rowsOf(beside('examples.tsv')).map(([intent = '', mood = '', text = '']) => ({
    text,
    intent,
    mood,
    weight: 1,
    source: 'own',
  }));

/** What the 27 intents of the English templates are here; those not named are nothing that a seller is asked. */
const TEMPLATE_INTENTS: Readonly<Record<string, string>> = {
  cancel_order: 'modify_cancel',
  change_order: 'modify_cancel',
  change_shipping_address: 'modify_cancel',
  set_up_shipping_address: 'modify_cancel',
  check_invoice: 'invoice',
  get_invoice: 'invoice',
  check_payment_methods: 'order_payment',
  payment_issue: 'order_payment',
  place_order: 'order_payment',
  check_refund_policy: 'refund',
  get_refund: 'refund',
  track_refund: 'refund',
  complaint: 'complaint',
  contact_customer_service: 'greeting_human',
  contact_human_agent: 'greeting_human',
  delivery_options: 'logistics',
  delivery_period: 'logistics',
  track_order: 'logistics',
};

/** Every fifth of the English templates: they are alike, and count little. */
const templates = (folder: string): Labelled[] =>
  packed(join(folder, 'intents-en.csv.gz'))
    .split(/\r?\n(?=customer support,)/)
    .slice(1)
    .filter((_, at) => at % 5 === 0)
    .flatMap((row) => {
      const [, text = '', intent = ''] = /^[^,]*,[^,]*,("(?:[^"]|"")*"|[^,]*),([^,]*)/.exec(row) ?? [];
      return [
        {
          text: text.replace(/^"|"$/g, ''),
          intent: TEMPLATE_INTENTS[intent] ?? 'other',
          weight: 0.15,
          source: 'templates' as const,
        },
      ];
    });

/** Short reviews, as words of unhappy and of pleased buyers: for moods only. */
const reviews = (folder: string): Labelled[] =>
  rowsOf(packed(join(folder, 'reviews.tsv.gz')))
    .filter(([split, , , text = '']) => split === 'train' && text.length >= 6 && text.length <= 40)
    .filter((_, at) => at % 12 === 0)
    .map(([, , negative, text = '']) => ({
      text,
      mood: negative === '1' ? 'unhappy' : 'calm',
      weight: 0.03,
      source: 'reviews' as const,
    }));

/** Everything that the model is trained on, from the data folder and from this one. */
export const trainingSet = (folder: string): Labelled[] => [
  ...seed(folder),
  ...lines(folder),
  ...own(),
  ...templates(folder),
  ...reviews(folder),
];
