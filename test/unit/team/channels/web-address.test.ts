import { expect, it } from 'vitest';
import { addressIn } from '../../../../utils/team/channels/web-address.ts';

it.each([
  'https://a.example/t',
  'https://a.example/t/',
  'https://a.example/t/release.json',
  'https://a.example/t/team.json',
  'https://a.example/t/team.json#part',
])('a folder is meant by %s', (address) => {
  expect(addressIn(address, 'team.json')).toBe('https://a.example/t/team.json');
});

it('a query stays, and what is no address is none', () => {
  expect(addressIn('https://a.example/t/?key=1', 'team.json')).toBe('https://a.example/t/team.json?key=1');
  expect(addressIn('青禾', 'team.json')).toBeUndefined();
});
