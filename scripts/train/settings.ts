/** Settings chosen by cross-validation on the training pages (docs/matching.md). */
export const SETTINGS = {
  claims: {
    epochs: 24,
    rate: 0.15,
    l2: 0.005,
    positive: 1.5,
    minCount: 3,
    keep: 32_000,
    drop: 0.2,
    otherPages: 0.5,
  },
  neighbours: { epochs: 15, rate: 0.15, l2: 0.001, positive: 1, minCount: 20, keep: 2_000 },
  stance: { epochs: 20, rate: 0.2, l2: 0.006, positive: 1, minCount: 3, keep: 4_500 },
  relevance: { l2: 1, minCount: 3 },
} as const;
