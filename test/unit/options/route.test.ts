import { expect, it } from 'vitest';
import { hashOf, routeOf } from '../../../entrypoints/options/use-route.ts';

it.each([
  ['', { page: 'today', of: undefined }],
  ['#/rules', { page: 'rules', of: undefined }],
  ['#/no-such-page/x', { page: 'today', of: undefined }],
  ['#/reviews', { page: 'reviews', of: undefined }],
  ['#/reviews/', { page: 'reviews', of: undefined }],
  ['#/reviews/pinduoduo%2F71%2F5', { page: 'reviews', of: 'pinduoduo/71/5' }],
  ['#/reviews/pinduoduo/71/5', { page: 'reviews', of: 'pinduoduo/71/5' }],
  ['#/reviews/%E4%', { page: 'reviews', of: undefined }],
])('%s leads to %o', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

it('writes addresses that lead back to what they name, whatever is in it', () => {
  for (const of of ['pinduoduo/71/5', 'taobao/店%2F1/a#b?c', '100%/_/x'])
    expect(routeOf(hashOf('reviews', of))).toEqual({ page: 'reviews', of });
  expect(hashOf('rules')).toBe('#/rules');
});
