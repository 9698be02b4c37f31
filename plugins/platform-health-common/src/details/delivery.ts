export interface DeliveryApplicationDetails {
  readonly type: 'delivery-application';
  readonly sync?: string;
  readonly health?: string;
  readonly revision?: string;
  readonly syncedAt?: string;
  readonly secrets: readonly {
    readonly name: string;
    readonly ready: boolean;
    readonly message?: string;
  }[];
}
