import { expose } from 'comlink';
import { generateHere } from './generateHere';

expose(generateHere);
