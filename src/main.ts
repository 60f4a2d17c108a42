#!/usr/bin/env node
import { runUnderFittingNode } from './boot/process/ensure-node.ts';

// Nothing else may be imported before it is certain that this Node can run it.
const exitCode = await runUnderFittingNode();
if (exitCode === null) {
  const { runCommandLine } = await import('./cli/command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  process.exitCode = exitCode;
}
