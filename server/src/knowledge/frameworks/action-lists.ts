import type { Framework, Setting } from './types';

/** The lists of things to do that a report of such an inspection may have. */
export interface ActionLists {
  readonly requirements: boolean;
  readonly recommendations: boolean;
}

/** Without a setting, any report on a provider may have both. */
export function actionListsOf({ who }: Framework, setting: Setting | undefined): ActionLists {
  const isProvider = who === 'provider';
  return {
    requirements: setting ? setting.requirements?.possible === true : isProvider,
    recommendations: setting ? setting.recommendations !== undefined : isProvider,
  };
}
