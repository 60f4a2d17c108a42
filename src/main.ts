#!/usr/bin/env node
import { runUnderFittingNode } from './boot/process/ensure-node.ts';

// Other modules may need a newer Node, so they are imported only after the check.
const exitCode = await runUnderFittingNode();
if (exitCode === null) {
  const { runCommandLine } = await import('./cli/command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  process.exitCode = exitCode;
}
