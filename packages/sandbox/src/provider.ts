/** The providers the sandbox emulates, each mounted under `/<provider>`. */
export const providers = ['fal', 'wavespeed', 'runcomfy'] as const;

/** A provider the sandbox emulates. */
export type Provider = (typeof providers)[number];
