import { describe, expect, it } from 'vitest';
import {
  type Box,
  DOCK_HEIGHT,
  dockPlaces,
  leastCovering,
  placePicker,
} from '../../../utils/picker/place.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const WINDOW = { width: 1280, height: 800 };

describe('the picker stands', () => {
  it('above a composer at the lower edge, and below one at the upper', () => {
    expect(placePicker(box(220, 660, 760, 100), WINDOW)).toMatchObject({
      left: 220,
      bottom: 144,
      wide: true,
    });
    const below = placePicker(box(220, 40, 760, 100), WINDOW);
    expect(below).toMatchObject({ top: 144 });
    expect(below.bottom).toBeUndefined();
  });

  it.each([
    [box(1100, 600, 170, 60), WINDOW],
    [box(-40, 300, 2000, 60), WINDOW],
    [box(4, 150, 300, 40), { width: 320, height: 480 }],
    [box(4, 60, 300, 40), { width: 320, height: 160 }],
    [box(0, 0, 150, 40), { width: 160, height: 90 }],
  ])('within the window, whatever the composer and the window are', (composer, room) => {
    const place = placePicker(composer, room);
    expect(place.left).toBeGreaterThanOrEqual(0);
    expect(place.left + place.width).toBeLessThanOrEqual(room.width);
    const top = place.top ?? room.height - (place.bottom ?? 0) - place.maxHeight;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + place.maxHeight).toBeLessThanOrEqual(room.height);
    expect(place.maxHeight).toBeGreaterThan(60);
  });
});

describe('the dock stands', () => {
  const composer = box(200, 640, 800, 100);
  const places = dockPlaces(composer, [box(200, 600, 800, 160)], WINDOW);
  const free = () => Array.from({ length: 80 }, () => 0);

  it('right above the composer where nothing is', () => {
    expect(leastCovering(places, free)).toMatchObject({ top: 640 - DOCK_HEIGHT, left: 200, right: 1000 });
  });

  it('beside the buttons there, where there is room enough', () => {
    const place = leastCovering(places, () => free().fill(100, 0, 20));
    expect(place).toMatchObject({ top: 640 - DOCK_HEIGHT, left: 400, right: 1000 });
  });

  it('below it, or above the buttons, where the line above is full', () => {
    const full = (one: Box) => (one.top === 640 - DOCK_HEIGHT ? free().fill(100) : free());
    expect(leastCovering(places, full)).toMatchObject({ top: 740 });
    const both = (one: Box) => (one.top >= 612 ? free().fill(100) : free().fill(4, 0, 60));
    expect(leastCovering(places, both)).toMatchObject({ top: 600 - DOCK_HEIGHT });
  });

  it('never outside of the window', () => {
    const tops = dockPlaces(box(0, 10, 300, 40), [box(0, 0, 300, 60)], { width: 300, height: 60 });
    expect(tops).toEqual([]);
    expect(leastCovering(tops, free)).toBeUndefined();
  });
});
