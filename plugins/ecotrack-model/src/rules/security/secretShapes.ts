/**
 * What secrets look like, each with the place its shape is written down. Every search is bounded or ends at its first
 * match, so that a long text costs no more than its length.
 */
export const SECRET_SHAPES: Readonly<Record<string, RegExp>> = {
  /** docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
  awsAccessKeyId: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /** The key itself is any base64; its name gives it away. */
  awsSecretAccessKey:
    /\b(?:aws_?)?(?:secret_?access_?key|session_?token)["']?\s{0,3}[:=]\s{0,3}["']?[0-9A-Za-z/+]{40,}={0,2}/i,
  /** docs.github.com: token prefixes ghp, gho, ghu, ghs, ghr and github_pat. */
  github: /\b(?:gh[opusr]_[0-9A-Za-z]{30,}|github_pat_[0-9A-Za-z_]{20,})/,
  /** docs.gitlab.com/security/tokens: token prefixes. */
  gitlab: /\bgl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat)-[0-9A-Za-z_-]{16,}/,
  /** api.slack.com/authentication/token-types */
  slack: /\bxox[abeprs]-[0-9A-Za-z-]{10,}/,
  slackWebhook:
    /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[0-9A-Za-z/_-]{20,}/,
  /** docs.stripe.com/keys */
  stripe: /\b(?:(?:sk|rk|pk)_(?:live|test)|whsec)_[0-9A-Za-z]{16,}/,
  sendgrid: /\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}/,
  google: /\bAIza[0-9A-Za-z_-]{30,}/,
  /** developer.hashicorp.com/vault: service, batch and recovery tokens; OpenBao has the older `s.` too. */
  vault: /\b(?:hv[sbr]|[sbr])\.[0-9A-Za-z_-]{24,}/,
  npm: /\bnpm_[0-9A-Za-z]{30,}/,
  /** RFC 7519; the tokens of Backstage and Kubernetes are of this shape. */
  jwt: /\beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]*/,
  /** RFC 7468 and 9580: to the end of the block, also when its lines are joined. */
  privateKey:
    /-----BEGIN [A-Z ]{0,30}(?:PRIVATE KEY(?: BLOCK)?|CERTIFICATE)(?:[\s\S]*?-----END [A-Z ]{0,40}-----|[\s\S]*)/,
  passwordInUrl:
    /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{1,256}:[^\s/@]{1,256}@[^\s/]{0,256}/i,
  /** RFC 7617: in a header, or by its padding. */
  basicCredentials:
    /\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?basic\s{1,3}[0-9A-Za-z+/]{8,}={0,2}|\bBasic\s{1,3}[0-9A-Za-z+/]{8,}={1,2}/i,
  /** RFC 6750 */
  bearerToken:
    /\bbearer\s{1,3}(?=[a-z._~+/-]{0,64}[0-9])[0-9A-Za-z._~+/-]{20,}/i,
  /** learn.microsoft.com: connection strings of storage, Service Bus and Event Hubs. */
  azureKey:
    /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)\s{0,3}=\s{0,3}[^\s;"']{20,}/i,
  azureSas: /\bsig=[0-9A-Za-z%+/_-]{30,}/,
};
