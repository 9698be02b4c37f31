import { duplicateOperation, duplicatePeer, ownPeer } from './calls';
import {
  foreignPackage,
  foreignVariable,
  reservedBasePath,
  reservedPackage,
} from './names';
import { startCycle } from './startAfter';

export const applicationRules = [
  reservedPackage,
  foreignPackage,
  foreignVariable,
  reservedBasePath,
  duplicatePeer,
  ownPeer,
  duplicateOperation,
  startCycle,
];
