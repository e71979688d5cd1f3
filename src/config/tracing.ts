import type { Text } from '../shared/text.js';
import { invalidSetting, isWebAddress, oneOf, wholeNumber, type Settings } from './setting.js';

/** Which traces are recorded, and where they are sent. */
export interface TracingSettings {
  /** The address that takes traces (OTLP over HTTP). */
  endpoint: string;
  protocol: (typeof PROTOCOLS)[number];
  sampler: (typeof SAMPLERS)[number];
  /** The share of traces that are recorded, from 0 to 1; only samplers by ratio look at it. */
  ratio: number;
}

const PROTOCOLS = ['http/protobuf', 'http/json'] as const;
const SAMPLERS = ['parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio', 'always_on', 'always_off', 'traceidratio'] as const;
const EXPORTERS = ['otlp', 'none'] as const;
const DISABLED = 'OTEL_SDK_DISABLED';
const COMPRESSIONS = ['none', 'gzip'] as const;
/** The longest (ms) that a collector may be waited for. */
const LONGEST = 3_600_000;
const ADDRESS: Text = { vi: 'một địa chỉ như http://127.0.0.1:4318', en: 'an address such as http://127.0.0.1:4318' };
const RATIO: Text = { vi: 'một số từ 0 đến 1', en: 'a number from 0 to 1' };

/**
 * Reads the settings that OpenTelemetry gives every program (OTEL_*); `null` where no endpoint is named, or traces are not wanted. Names
 * of the service, headers, time-outs and compression are read by its library, which would go on with the usual ones where the latter two are wrong.
 * @throws INVALID_SETTING. An endpoint is not repeated: it may hold a password.
 */
export function readTracing(settings: Settings): TracingSettings | null {
  const exporter = oneOf(settings, 'OTEL_TRACES_EXPORTER', EXPORTERS);
  const endpoint = endpointIn(settings);
  const isDisabled = oneOf({ ...settings, [DISABLED]: settings[DISABLED]?.toLowerCase() }, DISABLED, ['false', 'true']) === 'true';
  for (const kind of ['OTLP', 'OTLP_TRACES']) {
    oneOf(settings, `OTEL_EXPORTER_${kind}_COMPRESSION`, COMPRESSIONS);
    wholeNumber(settings, `OTEL_EXPORTER_${kind}_TIMEOUT`, 1, 1, LONGEST);
  }
  if (endpoint === null || exporter === 'none' || isDisabled) return null;
  const protocol = settings['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'] ? 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL' : 'OTEL_EXPORTER_OTLP_PROTOCOL';
  return {
    endpoint,
    protocol: oneOf(settings, protocol, PROTOCOLS),
    sampler: oneOf(settings, 'OTEL_TRACES_SAMPLER', SAMPLERS),
    ratio: ratioIn(settings),
  };
}

/** The address for traces as it is, else that for everything with the path of traces behind it (OTLP exporter, "Endpoint URLs for OTLP/HTTP"). */
function endpointIn(settings: Settings): string | null {
  for (const [name, path] of [
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', ''],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '/v1/traces'],
  ] as const) {
    const given = settings[name];
    if (!given) continue;
    if (!isWebAddress(given)) throw invalidSetting(name, ADDRESS);
    return path === '' ? given : given.replace(/\/+$/, '') + path;
  }
  return null;
}

function ratioIn(settings: Settings): number {
  const given = settings['OTEL_TRACES_SAMPLER_ARG'] || '1';
  const ratio = Number(given);
  if (!(ratio >= 0 && ratio <= 1)) throw invalidSetting(`OTEL_TRACES_SAMPLER_ARG=${given}`, RATIO);
  return ratio;
}
