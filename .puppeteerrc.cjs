// Browsers come from the system (see scripts/browsers.ts); puppeteer must not fetch its own.
module.exports = { skipDownload: true };
