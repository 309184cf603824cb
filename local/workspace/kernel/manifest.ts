/**
 * The part of appsscript.json that decides what the script may do.
 */

export interface Manifest {
  /** IANA zone of the script. */
  readonly timeZone: string;
  readonly runtimeVersion: 'V8';
  /** Full addresses. */
  readonly oauthScopes: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
}

/** Versions that the workspace stands in for. */
const ADVANCED_SERVICES: Readonly<Record<string, string>> = { docs: 'v1', drive: 'v3' };

/**
 * @returns the global names under which the manifest enables a service (`docs` or `drive`); none: the global does not exist
 * @throws Error when the manifest enables a version that the workspace does not stand in for
 */
export function symbolsOf(manifest: Manifest, serviceId: 'docs' | 'drive'): string[] {
  const services = manifest.dependencies?.enabledAdvancedServices ?? [];
  return services
    .filter((service) => service.serviceId === serviceId)
    .map((service) => {
      if (service.version === ADVANCED_SERVICES[serviceId]) return service.userSymbol;
      throw new Error(`not implemented: the advanced service ${serviceId} ${service.version}`);
    });
}
