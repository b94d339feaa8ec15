import { readFile, stat } from "node:fs/promises";
import { AppError } from "../kernel/errors.ts";

/** Larger files are refused before they are read; the largest full submissions with their exhibits stay below. */
const MAX_INPUT_BYTES = 512 * 1024 * 1024;

/** The bytes of a regular file, or an error that says what it is instead. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw folder(path);
    if (status.isCharacterDevice() || status.isBlockDevice()) throw device(path);
    if (status.size > MAX_INPUT_BYTES) throw tooLarge(path, status.size);
    return await readFile(path);
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(path, error);
  }
}

/** All of standard input, within the same limit. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_INPUT_BYTES) throw tooLarge("standard input", bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function folder(path: string): AppError {
  return new AppError("FILE_IS_FOLDER", `${path} is a folder`, {
    remedy: "Name the files in it, for example with a pattern: `load folder/*.txt`.",
  });
}

/** A device may have no end. */
function device(path: string): AppError {
  return new AppError("FILE_UNREADABLE", `${path} is a device`, { remedy: "Name a file." });
}

function tooLarge(path: string, bytes: number): AppError {
  return new AppError("INPUT_TOO_LARGE", `${path} has ${bytes} bytes, more than ${MAX_INPUT_BYTES}`, {
    remedy: "Load the main document of the submission alone.",
  });
}

function unreadable(path: string, cause: unknown): AppError {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new AppError("FILE_NOT_FOUND", `${path || "a file without a name"} does not exist`, {
      remedy: "Check the path.",
      cause,
    });
  if (code === "EACCES" || code === "EPERM")
    return new AppError("FILE_UNREADABLE", `${path} may not be read`, {
      remedy: "Give yourself permission to read it.",
      cause,
    });
  return new AppError("FILE_UNREADABLE", `${path} cannot be read (${String(code ?? cause)})`, {
    remedy: "Check the file and the disk it is on.",
    cause,
  });
}
