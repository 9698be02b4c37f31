import { duplicateOperation, duplicatePeer, ownPeer } from './calls';
import {
  foreignPackage,
  foreignVariable,
  nestedProperty,
  reservedBasePath,
  reservedPackage,
} from './names';
import { startCycle } from './startAfter';

export const applicationRules = [
  reservedPackage,
  foreignPackage,
  foreignVariable,
  nestedProperty,
  reservedBasePath,
  duplicatePeer,
  ownPeer,
  duplicateOperation,
  startCycle,
];
