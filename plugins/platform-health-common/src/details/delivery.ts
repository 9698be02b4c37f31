export interface DeliveryApplicationDetails {
  readonly type: 'delivery-application';
  readonly sync?: string;
  readonly health?: string;
  readonly revision?: string;
  readonly syncedAt?: string;
}

/** What External Secrets keeps for a service in one namespace. */
export interface DeliverySecretsDetails {
  readonly type: 'delivery-secrets';
  readonly secrets: readonly {
    readonly name: string;
    readonly ready: boolean;
    readonly message?: string;
  }[];
}
