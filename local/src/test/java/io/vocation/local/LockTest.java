package io.vocation.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LockTest {
    @TempDir
    Path home;

    @Test
    void a_second_platform_on_the_same_data_is_refused_until_the_first_is_gone() {
        Layout layout = new Layout(home, home);
        Lock first = Lock.take(layout);

        var refused = assertThrows(PlatformException.class, () -> Lock.take(layout));

        assertTrue(refused.getMessage().contains("already up"), refused.getMessage());
        first.close();
        Lock.take(layout).close();
    }
}
