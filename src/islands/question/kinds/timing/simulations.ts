import type { Component } from 'svelte';
import type { Simulation } from '../../../../domain/question/kinds/timing/types.ts';
import type { PlayerProps } from '../../players.ts';

const SIMULATIONS: Readonly<Record<Simulation, () => Promise<{ default: Component<PlayerProps<'timing'>> }>>> = {
  telephone: () => import('./Telephone.svelte'),
  handshake: () => import('./Handshake.svelte'),
  call: () => import('./Call.svelte'),
};

/** Rejects when the connection is lost before it is here; asking again tries again. */
export async function simulationOf(simulation: Simulation): Promise<Component<PlayerProps<'timing'>>> {
  return (await SIMULATIONS[simulation]()).default;
}
