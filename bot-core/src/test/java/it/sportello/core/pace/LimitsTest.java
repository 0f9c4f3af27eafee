package it.sportello.core.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.ChannelAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void aGroupHasAPaceOfItsOwn() {
        Optional<Pace> citizen = Optional.of(new Pace(60, Duration.ofMinutes(1), 5));
        Optional<Pace> group = Optional.of(new Pace(18, Duration.ofMinutes(1), 2));
        Limits limits = new Limits(Optional.empty(), citizen, group);
        assertEquals(citizen, limits.of(new ChannelAddress("7")));
        assertEquals(group, limits.of(new ChannelAddress("-1007")));
        assertEquals(Optional.empty(), Limits.none().of(new ChannelAddress("7")));
    }
}
