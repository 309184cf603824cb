import { describe, expect, it } from 'vitest';
import { type CacheStores, createCacheService } from '../../../../local/workspace/services/cache';
import { createPropertiesService, type PropertyStores } from '../../../../local/workspace/services/properties';
import { runningGate } from '../kernel/runningGate';

// PLATFORM, Limits to emulate: "Properties: 9 KB a value, 500 KB a store."
describe('properties', () => {
  function service(hasContainer = true) {
    const world = runningGate();
    const stores: PropertyStores = new Map();
    return { ...world, stores, service: createPropertiesService(world.gate, stores, hasContainer) };
  }

  it('keeps strings, apart for document, script and person', () => {
    const { service: properties, begin } = service();
    properties.getUserProperties().setProperty('a', 'Ada');
    properties.getScriptProperties().setProperties({ a: 'script', b: '2' });
    expect(properties.getUserProperties().getProperty('a')).toBe('Ada');
    expect(properties.getDocumentProperties().getProperty('a')).toBeNull();
    expect(properties.getScriptProperties().getProperties()).toEqual({ a: 'script', b: '2' });
    begin({ person: { email: 'bo@school.example', name: 'Bo', access: 'editor' } });
    expect(properties.getUserProperties().getKeys()).toEqual([]);
    expect(properties.getScriptProperties().getKeys()).toEqual(['a', 'b']);
  });

  it('deletes one, the others, or all', () => {
    const script = service().service.getScriptProperties();
    script.setProperties({ a: '1', b: '2' }).deleteProperty('a');
    expect(script.getKeys()).toEqual(['b']);
    script.setProperties({ c: '3' }, true);
    expect(script.getProperties()).toEqual({ c: '3' });
    script.deleteAllProperties();
    expect(script.getKeys()).toEqual([]);
  });

  it.each([
    [1, '1.0'],
    [1.5, '1.5'],
    [true, 'true'],
    [{}, '[object Object]'],
  ])('%s is coerced to %s', (value, text) => {
    const script = service().service.getScriptProperties();
    script.setProperty('k', value as never);
    expect(script.getProperty('k')).toBe(text);
  });

  it.each([null, undefined])('%s is no value', (value) => {
    expect(() =>
      service()
        .service.getScriptProperties()
        .setProperty('k', value as never),
    ).toThrow(
      `The parameters (String,${value}) don't match the method signature for PropertiesService.Properties.setProperty.`,
    );
  });

  it('a value has at most 9 KB, counted in bytes', () => {
    const script = service().service.getScriptProperties();
    script.setProperty('k', 'x'.repeat(9 * 1024));
    expect(() => script.setProperty('k', 'x'.repeat(9 * 1024 + 1))).toThrow('Argument too large: value');
    expect(() => script.setProperty('k', 'é'.repeat(5 * 1024))).toThrow('Argument too large: value');
  });

  it('a store has at most 500 KB, and a refused value changes nothing', () => {
    const script = service().service.getScriptProperties();
    const fill = () => {
      for (let index = 0; index < 60; index += 1) script.setProperty(`key${index}`, 'x'.repeat(9000));
    };
    expect(fill).toThrow('You have exceeded the property storage quota. Please remove some properties and try again.');
    expect(script.getKeys()).toHaveLength(56);
  });

  // "getDocumentLock and document properties are null outside a container."
  it('there are no document properties outside a container', () => {
    expect(service(false).service.getDocumentProperties()).toBeNull();
  });
});

// PLATFORM, Limits to emulate: "Cache: 250-character key, 100 KB a value, 6 h."
describe('cache', () => {
  function service() {
    const world = runningGate();
    const stores: CacheStores = new Map();
    return { ...world, cache: createCacheService(world.gate, stores, true).getScriptCache() };
  }

  it('forgets after ten minutes, or after the time asked for', () => {
    const { cache, clock, begin } = service();
    cache.put('short', 'a');
    cache.put('long', 'b', 21_600);
    clock.now += 599_999;
    begin();
    expect(cache.getAll(['short', 'long', 'never'])).toEqual({ short: 'a', long: 'b' });
    clock.now += 1;
    expect(cache.get('short')).toBeNull();
    clock.now += 21_000_000;
    begin();
    expect(cache.get('long')).toBeNull();
  });

  it('refuses a long key, a large value, an age above six hours, and what is no text', () => {
    const { cache } = service();
    cache.put('k'.repeat(250), 'x'.repeat(100 * 1024));
    expect(() => cache.put('k'.repeat(251), 'v')).toThrow('Argument too large: key');
    expect(() => cache.get('k'.repeat(251))).toThrow('Argument too large: key');
    expect(() => cache.put('k', 'x'.repeat(100 * 1024 + 1))).toThrow('Argument too large: value');
    expect(() => cache.put('k', 'v', 21_601)).toThrow('Invalid argument: expirationInSeconds');
    expect(() => cache.put('k', 1 as never)).toThrow("don't match the method signature for CacheService.Cache.put");
  });

  it('removes, and keeps 900 of more than 1,000 entries', () => {
    const { cache } = service();
    cache.putAll({ a: '1', b: '2' });
    cache.removeAll(['a']);
    cache.remove('b');
    expect(cache.getAll(['a', 'b'])).toEqual({});
    for (let index = 0; index <= 1000; index += 1) cache.put(`key${index}`, 'v', 600 + index);
    expect(cache.get('key100')).toBeNull();
    expect(cache.get('key101')).toBe('v');
  });
});
