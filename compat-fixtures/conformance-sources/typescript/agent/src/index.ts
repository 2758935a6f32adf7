import { LLM, agent, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  @agent()
  review(base: LLM): LLM {
    return base
  }
}
