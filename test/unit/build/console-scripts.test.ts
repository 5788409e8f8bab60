import { expect, it } from 'vitest';
import { ownOf } from '../../../scripts/build/console-scripts.ts';
import { loadChats, loadLogs } from '../../../scripts/build/consoles.ts';

it('says of a log what the chat of its console does not say, and nothing less', async () => {
  const [chats, logs] = [await loadChats(), await loadLogs()];
  expect(logs.length).toBeGreaterThan(0);
  for (const log of logs) {
    const own = ownOf(log, chats);
    expect(own).not.toHaveProperty('pages');
    expect({ ...chats.find(({ id }) => id === log.id), ...own }).toEqual(log);
  }
});
