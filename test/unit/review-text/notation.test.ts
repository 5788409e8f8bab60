import { describe, expect, it } from 'vitest';
import { foldReview } from '../../../utils/review-text/topics/fold.ts';
import { growTree, wordAt } from '../../../utils/review-text/topics/word-tree.ts';
import { meaningOf, spellings, wordsOf } from '../../../utils/review-text/topics/words/notation.ts';

describe('the notation of words', () => {
  it('spells every choice', () => {
    expect(spellings('{拧|拉}不{动|开}')).toEqual(['拧不动', '拧不开', '拉不动', '拉不开']);
    expect(spellings('not_{very_|}good')).toEqual(['not very good', 'not good']);
  });

  it('reads what a line says', () => {
    expect(meaningOf('fault', ['freshness+safety!', 4, 'g', ''])).toMatchObject({
      topics: ['freshness', 'safety'],
      firm: true,
      graveness: 'grave',
    });
    expect(meaningOf('fault', ['damaged~break', 2, 's', ''])).toMatchObject({ sense: 'break', firm: false });
  });
});

describe('the tree of words', () => {
  const tree = growTree(new Map(wordsOf('fault', [['', 1, 'm', '坏 坏果 late latest not_late']])));
  const at = (text: string, place = 0) => {
    const found = wordAt(foldReview(text), place, tree);
    return found && text.slice(found.start, found.end);
  };

  it('finds the longest word', () => {
    expect(at('坏果多')).toBe('坏果');
    expect(at('坏人')).toBe('坏');
    expect(at('果')).toBeUndefined();
  });

  it('finds Latin words whole', () => {
    expect(at('Late again')).toBe('Late');
    expect(at('lately')).toBeUndefined();
    expect(at('plate', 1)).toBeUndefined();
    expect(at('not late')).toBe('not late');
    expect(at('太late了', 1)).toBe('late');
  });
});
