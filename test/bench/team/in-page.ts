import { prepareReleases, type ReleaseBench } from './releases.ts';

let bench: ReleaseBench | undefined;

const ready = (): ReleaseBench => {
  if (!bench) throw new Error('not prepared');
  return bench;
};

const tiexinReleases = {
  async prepare(count: number) {
    bench = await prepareReleases(count);
    return { characters: bench.characters, unpacked: bench.unpacked };
  },
  run: () => ready().run(),
  signature: (way: 'native' | 'script') => ready().signature(way),
};
export type ReleasesInPage = typeof tiexinReleases;
Object.assign(window, { tiexinReleases });
