package io.vocation.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** At most one platform uses a folder at a time; the system releases the lock when its holder is gone, however it went. */
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    static Lock take(Layout layout) {
        layout.run();
        Path file = layout.home().resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = tryLock(channel);
            if (held == null) {
                channel.close();
                throw new PlatformException("The platform of " + layout.home()
                        + " is already up (or starting): use it, or stop it first with Ctrl-C where it runs.");
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new PlatformException("Cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PlatformException("Cannot release the platform's lock: " + e.getMessage(), e);
        }
    }
}
