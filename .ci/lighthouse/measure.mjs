// Signs in at the desk as the Koordinator and measures the inbox and a content's page, on a phone and at a desktop.
import { mkdir, writeFile } from 'node:fs/promises';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const desk = process.argv[2] ?? 'http://localhost:8080';
const reports = process.argv[3] ?? 'target/lighthouse';
const person = 'koordinator';
const least = 0.95;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // Builds run as root in containers, where there is no sandbox to be had.
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const page = await browser.newPage();
  await page.goto(desk);
  await page.type('#username', person);
  await page.type('#password', person);
  await Promise.all([page.waitForNavigation(), page.click('[type=submit]')]);
  await page.goto(`${desk}/konten`);
  const content = await page.$eval('main a.card', (link) => link.href).catch(() => null);
  if (!content) throw new Error('There is no content to look at: ./start demo makes one');

  await mkdir(reports, { recursive: true });
  let good = true;
  for (const [name, address] of [['inbox', desk], ['content', content]]) {
    for (const [form, config] of [['phone', undefined], ['desktop', desktopConfig]]) {
      const { lhr, report } = await lighthouse(
        address,
        { output: 'html', disableStorageReset: true, onlyCategories: ['performance', 'accessibility', 'best-practices'] },
        config,
        page,
      );
      await writeFile(`${reports}/${name}-${form}.html`, report);
      const { performance, accessibility, 'best-practices': practices } = lhr.categories;
      const percent = (category) => Math.round(100 * category.score);
      console.log(`${name} (${form}): performance ${percent(performance)}, accessibility ${percent(accessibility)}, best practices ${percent(practices)}, `
        + `${lhr.audits['largest-contentful-paint'].displayValue} to the largest paint, ${lhr.audits['total-byte-weight'].displayValue}`);
      good &&= performance.score >= least && accessibility.score >= least && new URL(lhr.finalDisplayedUrl).origin === new URL(desk).origin;
    }
  }
  if (!good) process.exitCode = 1;
} finally {
  await browser.close();
}
