package it.sportello.core.pace;

import it.sportello.core.counter.CounterSamples;
import it.sportello.core.message.ConversationKey;
import java.time.Duration;

class InMemoryAllowancesTest implements AllowancesContract {
    private final InMemoryAllowances allowances = new InMemoryAllowances();

    @Override
    public Allowances allowances() {
        return allowances;
    }

    @Override
    public ConversationKey known(String address) {
        return CounterSamples.citizen(address);
    }

    @Override
    public void letPass(Duration time) {
        allowances.letPass(time);
    }
}
