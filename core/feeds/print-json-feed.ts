import type { Feed } from './feed.ts'

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function printJsonFeed({ ui, name, tagline, addresses, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    description: tagline,
    home_page_url: addresses.home,
    feed_url: addresses.json,
    icon: addresses.icon,
    language: ui,
    authors: [{ name, url: addresses.home }],
    items: entries.map(({ id, url, title, moment, author, summary, content, topics }) => ({
      id,
      url,
      title: title.words,
      ...(summary === '' ? {} : { summary }),
      content_html: content.markup,
      date_published: moment,
      date_modified: moment,
      ...(author === undefined ? {} : { authors: [{ name: author }] }),
      ...(topics.length === 0 ? {} : { tags: topics }),
      language: ui,
    })),
  })
}
