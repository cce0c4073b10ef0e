/** What another community would change, together with `src/content`, to have its own Trellis. */
export const site = {
  name: 'Trellis',
  tagline: 'The knowledge base of Hack The Garden',
  description:
    'Every topic of the Hack The Garden hackathons of the Gardener community: searchable, browsable by tag, and traced through the years.',
  /** The first line of the home page. */
  headline: 'What the hackathons tried, and what came of it',
  /** Queries offered on the home page; each should have a good answer. */
  exampleQueries: ['nftables', 'GEP-28', 'gardener/gardener#13558', 'wireguard', 'self-hosted shoots'],
  /** What an empty search field suggests to type. */
  searchHint: 'nftables, GEP-28, #13558 …',
  /** Whose hackathons these are. `purpose` completes the sentence that begins with the name, for readers who never heard of it. */
  community: { name: 'Gardener', url: 'https://gardener.cloud/', purpose: 'which runs Kubernetes clusters as a service' },
  /** What the events are called. */
  hackathon: 'Hack The Garden',
  /** Under which the content may be used. */
  contentLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  /** Where the built site is served; `SITE_URL` and `BASE_PATH` overrule it at build time. */
  origin: 'https://trellis.example',
  repository: 'https://github.com/gardener-community/trellis',
  /** Prefix of the edit link of a content file; the path below the repository follows. */
  editBase: 'https://github.com/gardener-community/trellis/edit/main/',
  /** Enhancement proposals are printed as `<prefix>-<number>`. */
  proposalPrefix: 'GEP',
  /** What the statuses of proposals mean; their owners keep them. */
  proposalStatuses: {
    provisional: 'The idea has been accepted for discussion; the design is still open.',
    implementable: 'The design has been approved and can be implemented; parts of it may be released already.',
    implemented: 'The design has been implemented and released.',
    deferred: 'Work on it has been put off.',
    withdrawn: 'Its authors or the committee have given it up.',
    rejected: 'The committee has decided against it.',
    replaced: 'Another proposal has taken its place.',
  } as Record<string, string>,
} as const;
