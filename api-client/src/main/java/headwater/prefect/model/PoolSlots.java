package headwater.prefect.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who holds the slots of a work pool.
///
/// @param activeSlots how many are taken
/// @param concurrencyLimit how many there are, null for any number
/// @param queues the same for each work queue
public record PoolSlots(int activeSlots, @Nullable Integer concurrencyLimit, List<Queue> queues) {
    /// The slots of a work queue.
    ///
    /// @param queueName the queue
    /// @param activeSlots how many are taken
    /// @param concurrencyLimit how many there are, null for any number
    /// @param flowRuns who holds them
    public record Queue(
            String queueName, int activeSlots, @Nullable Integer concurrencyLimit, List<Holder> flowRuns) {
        /// Copies the list.
        public Queue {
            queueName = Absent.text(queueName);
            flowRuns = Absent.list(flowRuns);
        }
    }

    /// A flow run that holds a slot.
    ///
    /// @param id the flow run
    /// @param name its name
    /// @param startTime when it started, null before
    public record Holder(
            FlowRunId id, String name, @Nullable Instant startTime) {
        /// Puts an empty name where the server said nothing.
        public Holder {
            name = Absent.text(name);
        }
    }

    /// Copies the list.
    public PoolSlots {
        queues = Absent.list(queues);
    }
}
