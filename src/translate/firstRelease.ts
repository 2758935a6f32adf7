import { featureTable } from '../versions/index.ts'
import type { FeatureId } from '../versions/types.ts'

/** First release that has the feature, for messages. */
export const firstRelease = (id: FeatureId): string => featureTable[id].releases[0]!.since

/** First view that shows the feature: what a call is pinned to where the target's own view hides it. */
export const firstView = (id: FeatureId): string | undefined => featureTable[id].views?.[0]?.since
