import type { CommonWords } from '../../words.ts';

/** How a talk begins and ends, whatever it is about. */
export const common: CommonWords = {
  open: {
    minor: [
      'Hello, this is [{agent} from ]customer service[ at {shop}]. I read your review of [{item}|your purchase] and would like to hear it from you; do you have two minutes?',
      'Hello, this is [{agent} from ]customer service[ at {shop}]. I have read your review of [{item}|your purchase], and I want to understand it first and then put it right.',
    ],
    serious: [
      'Hello, this is [{agent} from ]customer service[ at {shop}]. [{item}|What you bought] let you down, so I am calling about your review; is this a good moment?',
      'Hello, this is [{agent} from ]customer service[ at {shop}]. I have read every word you wrote about [{item}|your purchase][, which reached you {received}], and I will see this through to the end.',
    ],
    fake: [
      'Hello, this is [{agent} from ]customer service[ at {shop}]. You doubt where [{item}|this item] comes from, and we take that seriously; please do not use it until we know, and may I ask you about it now?',
      'Hello, this is [{agent} from ]customer service[ at {shop}]. I have read your doubt about [{item}|this item], and we take it seriously; please do not use it until we know.',
    ],
    grave: [
      'Hello, this is [{agent} from ]customer service[ at {shop}]. First of all, how are you and your family feeling, and has everyone stopped using [{item}|the item]?',
      'Hello, this is [{agent} from ]customer service[ at {shop}]. Please stop using [{item}|the item]; if anyone feels unwell, please see a doctor first and keep the papers and receipts.',
    ],
  },
  agree: {
    minor: [
      'Then that is what we do; let me repeat it, and tell me if I got anything wrong. You will have the result from me by noon tomorrow.',
      'Then that is what we do, and I will write the result here by noon tomorrow. If you hear nothing by then, write to me[, {agent},] and I will answer for it.',
    ],
    serious: [
      'Let me repeat what we agreed; tell me if anything is missing. Within two hours you hear how far it is, and by noon tomorrow you have the result.',
      'I have written down what we agreed; please check that nothing is missing. Within two hours I write how far it is, and by noon tomorrow you have the result.',
    ],
    fake: [
      'This is what happens now: the item comes off sale, your refund goes first, and you see the purchase papers and test results. The person in charge calls you within two hours, and you have a first answer by noon tomorrow.',
      'This is what happens now: the item comes off sale, your refund goes first, and you see the purchase papers and test results. The person in charge writes to you within two hours, and you have a first answer by noon tomorrow.',
    ],
    grave: [
      'This is what happens now: you see a doctor, we stop selling this batch, and the person in charge calls you within two hours. After that I tell you every day how far we are, until it is settled.',
      'This is what happens now: you see a doctor, we stop selling this batch, and the person in charge contacts you within two hours. After that I write here every day how far we are, until it is settled.',
    ],
  },
  thank: {
    minor: [
      'Thank you for taking the time to tell me. The review is yours, and what you write has nothing to do with what we do for you.',
      'Thank you for writing what happened. The review is yours, and it has nothing to do with what we do for you.',
    ],
    serious: [
      'Thank you for telling us the truth of it, and I am sorry it cost you the trouble. The review is yours; we do our part either way.',
      'Thank you for writing the truth of it, and I am sorry it cost you the trouble. The review is yours; we do our part either way.',
    ],
    fake: [
      'Thank you for saying it openly; nothing helps us more. The review is yours, and whatever we find, we will tell you.',
      'Thank you for raising it; nothing helps us more. The review is yours, and whatever we find, we will tell you.',
    ],
    grave: [
      'Thank you for telling us; it warns other buyers too. Please look after yourself first and leave the rest to us.',
      'Thank you for writing it; it warns other buyers too. Please look after yourself first and leave the rest to us.',
    ],
  },
};
