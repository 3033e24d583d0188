package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.model.BlockDocument;
import headwater.prefect.model.ListPage;
import java.util.List;
import java.util.Map;

/// The names of blocks. What a block holds is never asked for.
public final class BlockDocuments {
    private final Transport transport;

    BlockDocuments(Transport transport) {
        this.transport = transport;
    }

    /// All blocks that have a name.
    public List<BlockDocument> all() throws PrefectException {
        return Paging.all(this::page, BlockDocument::id);
    }

    private ListPage<BlockDocument> page(int offset) throws PrefectException {
        // The server's own default also leaves out blocks that other blocks hold.
        var named = Map.of("is_anonymous", Map.of("eq_", false));
        var body = Map.of("block_documents", named, "limit", ListPage.SIZE, "offset", offset);
        return Paging.page(
                transport.postForList(Path.of("block_documents", "filter"), body, BlockDocument.class), offset);
    }
}
