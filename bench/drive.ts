import { Agent, request } from "node:http";

export interface Rate {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of one answer. */
  readonly bytes: number;
}

/** Clients that each wait for an answer before they ask again; the servers under test have two cores with us. */
const CLIENTS = 8;

/** Asks one query over and over for a while. Loopback only; fails on the first answer with errors. */
export async function drive(url: string, query: string, durationMs: number): Promise<Rate> {
  const { hostname } = new URL(url);
  if (!["127.0.0.1", "localhost", "[::1]"].includes(hostname))
    throw new Error(`${hostname} is not this machine`);
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const body = JSON.stringify({ query });
  const latencies: number[] = [];
  let bytes = 0;
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < durationMs) {
      const asked = performance.now();
      bytes = await post(url, body, agent);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const elapsedMs = performance.now() - start;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const quantile = (part: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(part * latencies.length))]!;
  return {
    requestsPerSecond: (latencies.length / elapsedMs) * 1000,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    bytes,
  };
}

function post(url: string, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        if (response.statusCode === 200 && !text.includes('"errors"')) resolve(Buffer.byteLength(text));
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
