import { describe, expect, it } from 'vitest';
import { movedPath, moveFolder, readPath } from '../../../utils/library/folder-changes.ts';
import { allFolders, folderTree, linesOf, pathKey } from '../../../utils/library/folder-tree.ts';
import { aReply } from '../../support/replies.ts';

const compare = (one: string, other: string) => (one < other ? -1 : 1);
const REPLIES = [
  aReply('a', { group: ['b', 'x'] }),
  aReply('b', { group: ['b'] }),
  aReply('c', { group: ['a', 'y', 'z'] }),
  aReply('d', { group: ['b', 'x'], state: 'retired' }),
  aReply('e'),
];

describe('the tree', () => {
  it('counts what lies in a folder and below, without what was thrown away', () => {
    const tree = folderTree(REPLIES, [], compare);
    expect(tree.map(({ name, count }) => [name, count])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(tree[1]?.below.map(({ name, count }) => [name, count])).toEqual([['x', 1]]);
  });

  it('shows folders that were made and are empty', () => {
    const tree = folderTree([], [['n', 'm']], compare);
    expect(allFolders(tree)).toEqual([['n'], ['n', 'm']]);
    expect(tree[0]?.count).toBe(0);
  });

  it('shows what is below a folder only where it is open', () => {
    const tree = folderTree(REPLIES, [], compare);
    const names = (open: string[][]) =>
      linesOf(tree, new Set(open.map(pathKey))).map(
        ({ path, isOpen }) => `${path.join('/')}${isOpen ? ' open' : ''}`,
      );
    expect(names([])).toEqual(['a', 'b']);
    expect(names([['a']])).toEqual(['a open', 'a/y', 'b']);
    expect(names([['a', 'y']])).toEqual(['a', 'b']);
    expect(names([['a'], ['a', 'y']])).toEqual(['a open', 'a/y open', 'a/y/z', 'b']);
  });
});

describe('a path', () => {
  it('is read as it is typed, with either slash', () => {
    expect(readPath(' 物流 / 催件／加急 ')).toEqual({ ok: true, value: ['物流', '催件', '加急'] });
    expect(readPath('物流//催件')).toMatchObject({ error: { code: 'name-empty' } });
    expect(readPath('a/b/c/d/e/f/g')).toMatchObject({ error: { code: 'too-deep' } });
    expect(readPath('字'.repeat(81))).toMatchObject({ error: { code: 'name-long' } });
  });

  it('is a folder that is there, though its name has a slash', () => {
    expect(readPath('退/换 / 运费', [['退/换', '运费']])).toEqual({ ok: true, value: ['退/换', '运费'] });
  });
});

describe('moving a folder', () => {
  it('takes everything in it along, what was thrown away too', () => {
    const moved = moveFolder(REPLIES, { from: ['b'], to: ['a', 'neu'] });
    expect(moved.ok && [...moved.value]).toEqual([
      ['a', ['a', 'neu', 'x']],
      ['b', ['a', 'neu']],
      ['d', ['a', 'neu', 'x']],
    ]);
    expect(movedPath(['b', 'leer'], { from: ['b'], to: [] })).toEqual(['leer']);
    expect(movedPath(['bb'], { from: ['b'], to: [] })).toEqual(['bb']);
  });

  it('refuses to put it into itself or deeper than a reply can lie', () => {
    expect(moveFolder(REPLIES, { from: ['b'], to: ['b', 'x'] })).toMatchObject({
      error: { code: 'into-itself' },
    });
    expect(moveFolder(REPLIES, { from: ['a'], to: ['1', '2', '3', '4', '5'] })).toMatchObject({
      error: { code: 'too-deep' },
    });
  });

  it('changes nothing where it stays', () => {
    const moved = moveFolder(REPLIES, { from: ['b'], to: ['b'] });
    expect(moved.ok && moved.value.size).toBe(0);
  });
});
