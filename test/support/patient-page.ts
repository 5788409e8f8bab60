import { configure } from '@testing-library/preact';

/** What a component shows in the end is waited for as long as a test may take: a second is too short where a machine is busy. */
configure({ asyncUtilTimeout: 15_000 });
