export const providerIds = ['fal', 'wavespeed', 'runcomfy'] as const;
export type ProviderId = (typeof providerIds)[number];
