/** A version of Istio, as its images are tagged. */
export interface Version {
  readonly text: string;
  readonly minor: number;
}

const TAG = /:(\d+)\.(\d+)\.(\d+)(?:[-.][\w.-]+)?(?:@sha256:[0-9a-f]+)?$/;

/** Version of an image by its tag; undefined for one that names none, such as a digest alone. */
export function versionOf(image: string | undefined): Version | undefined {
  const match = TAG.exec(image ?? '');
  if (!match) return undefined;
  const [, major, minor, patch] = match;
  return {
    text: `${major}.${minor}.${patch}`,
    minor: Number(major) * 1000 + Number(minor),
  };
}
