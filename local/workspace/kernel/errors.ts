/**
 * Errors as Apps Script's services throw them. The words are Google's, collected from public reports; code under test
 * may rely on them, so they stand in one place.
 */

/**
 * @param message Google's words, without the leading `Exception: `
 * @returns an error whose name is `Exception`, as every error thrown by a service in the V8 runtime
 */
export function serviceError(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** The list of scopes as Google prints it: one bare, several as `(a || b)`. */
function printScopes(scopes: readonly string[]): string {
  return scopes.length === 1 ? `${scopes[0]}` : `(${scopes.join(' || ')})`;
}

/** The manifest does not ask for any of the scopes that the method accepts. */
export function scopeNotInManifest(method: string, accepted: readonly string[]): Error {
  return serviceError(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${printScopes(accepted)}`,
  );
}

/** The person did not grant the scope, or the authorisation mode withholds it; `accepted` may be empty. */
export function noPermission(method: string, accepted: readonly string[]): Error {
  const required = accepted.length === 0 ? '' : `. Required permissions: ${printScopes(accepted)}`;
  return serviceError(`You do not have permission to call ${method}${required}`);
}

/**
 * A value of the wrong type handed to a service.
 * @param method with its service, for example `PropertiesService.Properties.setProperty`
 */
export function wrongSignature(method: string, args: readonly unknown[]): Error {
  return serviceError(
    `The parameters (${args.map(typeInSignature).join(',')}) don't match the method signature for ${method}.`,
  );
}

function typeInSignature(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'number[]';
  const type = typeof value;
  if (type === 'object') return '(class)';
  return type.charAt(0).toUpperCase() + type.slice(1);
}
