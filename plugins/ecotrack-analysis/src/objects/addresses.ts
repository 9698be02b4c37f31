import ipaddr from 'ipaddr.js';

/** Whether an address is in a range, both of the same IP version. Throws for what is no range. */
function isWithin(ip: string, cidr: string): boolean {
  const address = ipaddr.parse(ip);
  const [network, bits] = ipaddr.parseCIDR(cidr);
  return address.kind() === network.kind() && address.match(network, bits);
}

/** Whether a block holds an address: within its range and in none of the exceptions. */
export const holdsAddress = (
  {
    cidr,
    except,
  }: { readonly cidr: string; readonly except: readonly string[] },
  ip: string,
): boolean => isWithin(ip, cidr) && !except.some(one => isWithin(ip, one));

/** Whether the text is a range of addresses. */
export const isRange = (cidr: string): boolean => ipaddr.isValidCIDR(cidr);
