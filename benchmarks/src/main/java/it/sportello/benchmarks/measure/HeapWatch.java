package it.sportello.benchmarks.measure;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The most heap that another Java process still held after a collection, for as long as it is looked at. */
public final class HeapWatch implements AutoCloseable {
    private final JMXConnector connector;
    private final List<GarbageCollectorMXBean> collectors;
    private final Set<String> pools;
    private long peakBytes;

    private HeapWatch(JMXConnector connector) throws IOException {
        MBeanServerConnection server = connector.getMBeanServerConnection();
        this.connector = connector;
        this.collectors = List.copyOf(ManagementFactory.getPlatformMXBeans(server, GarbageCollectorMXBean.class));
        this.pools = ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class).stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Begins to watch a process of this user: started by ourselves, it sends us nothing that we need to mistrust. */
    @SuppressWarnings("BanJNDI")
    public static HeapWatch of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return new HeapWatch(
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("the service's heap cannot be watched", e);
        }
    }

    /** Looks once; a collection between two looks is missed when another follows it. */
    public void look() {
        for (GarbageCollectorMXBean collector : collectors) {
            GcInfo last = collector.getLastGcInfo();
            if (last != null) {
                long held = last.getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> pools.contains(pool.getKey()))
                        .map(Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                peakBytes = Math.max(peakBytes, held);
            }
        }
    }

    public long peakMegabytes() {
        return peakBytes / 1024 / 1024;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
