package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LinkageNodeTest {
    private static final Source.Reference ROW = SmallCatalogue.at("rij I 1.1.1");

    @Test
    void threeIdsThatLookAlikeAreThreeNodes() {
        List<LinkageNode> nodes = Stream.of("E 1.1", "E 1.1.1", "E1").map(PrintedIds::node).toList();
        assertThat(nodes).extracting(LinkageNode::kind).containsExactly(
                LinkageNode.Kind.EFFECT, LinkageNode.Kind.INDICATOR, LinkageNode.Kind.PROFESSIONAL_ITEM);
        assertThat(nodes).extracting(LinkageNode::key).containsExactly("E 1.1", "E 1.1.1", "E1");
        assertThat(nodes).allSatisfy(node -> assertThat(node).hasToString(node.key()));
    }

    @Test
    void theOrderIsByKindAndThenByValueNotByLetters() {
        List<LinkageNode> nodes = Stream.of(
                        "leefgebied 2", "leefgebied 10", "E 1.2", "E 1.10", "I 1.1.2", "I 1.1.10",
                        "E 1.1.2", "E 1.1.10", "1a2", "1a10", "E1", "E1.A")
                .map(PrintedIds::node)
                .toList();
        assertThat(nodes).isSorted();
    }

    @Test
    void aNodeTakesNoIdOfAnotherKind() {
        refused(() -> LinkageNode.of(KpiId.of("A 13")), "A 13 is of layer ACTIVITY");
        refused(() -> new LinkageNode.Impact(KpiId.of("E 1.1.1")), "E 1.1.1");
        refused(() -> new LinkageNode.Indicator(KpiId.of("I 1.1.1")), "I 1.1.1");
        refused(() -> new LinkageNode.ParticipantItem(ItemId.of("E1")), "E1");
        refused(() -> new LinkageNode.ProfessionalItem(ItemId.of("1a1")), "1a1");
        refused(() -> LinkageNode.domain(0), "is 0");
        assertThatNullPointerException().isThrownBy(() -> new LinkageNode.Effect(null));
    }

    private static void refused(ThrowingCallable creation, String named) {
        assertThatIllegalArgumentException().isThrownBy(creation).withMessageContaining(named);
    }

    @Test
    void aLinkJoinsOnlyTheKindsThatItsOwnKindNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> link("E 1.1.1", "1a1", Link.Kind.IMPACT_ASKS_ITEM, Link.Agreement.AGREED))
                .withMessageContaining("E 1.1.1 (INDICATOR)");
        assertThatIllegalArgumentException().isThrownBy(() -> Link.Kind.between(LinkageNode.Kind.EFFECT, LinkageNode.Kind.PARTICIPANT_ITEM));
        for (Link.Kind kind : Link.Kind.values()) {
            assertThat(Link.Kind.between(kind.from(), kind.to())).isEqualTo(kind);
            assertThat(kind.from()).isLessThan(kind.to());
        }
    }

    @Test
    void aLinkHasAnOriginAndVariantsExactlyWhereSourcesDisagree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> link("E 1.1.1", "1a1", Link.Kind.INDICATOR_ASKS_ITEM, Link.Agreement.DISPUTED))
                .withMessageContaining("DISPUTED and has 0 variants");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Link(
                        PrintedIds.node("E 1.1.1"), PrintedIds.node("1a1"), Link.Kind.INDICATOR_ASKS_ITEM, List.of(), Link.Agreement.AGREED, List.of()))
                .withMessageContaining("no origin");
    }

    @Test
    void aPathJoinsItsNodesInOneDirection() {
        Link upper = link("I 1.1.1", "E 1.1.1", Link.Kind.IMPACT_HAS_INDICATOR, Link.Agreement.AGREED);
        Link lower = link("E 1.1.1", "1a1", Link.Kind.INDICATOR_ASKS_ITEM, Link.Agreement.AGREED);
        List<LinkageNode> down = Stream.of("I 1.1.1", "E 1.1.1", "1a1").map(PrintedIds::node).toList();
        List<LinkageNode> up = Stream.of("1a1", "E 1.1.1", "I 1.1.1").map(PrintedIds::node).toList();
        assertThat(new Linkage.Path(down, List.of(upper, lower)).last()).isEqualTo(PrintedIds.node("1a1"));
        assertThat(new Linkage.Path(up, List.of(lower, upper)).last()).isEqualTo(PrintedIds.node("I 1.1.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Linkage.Path(down, List.of(lower, upper)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Linkage.Path(down, List.of(upper)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Linkage.Path(List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Linkage.Path(List.of(down.get(0), down.get(1), down.get(0)), List.of(upper, upper)));
    }

    @Test
    void aCoverageHasAnItemThatIsAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Linkage.Coverage(KpiId.of("E 1.1.1"), Questionnaire.PARTICIPANT, List.of(), List.of()))
                .withMessageContaining("E 1.1.1");
    }

    private static Link link(String from, String to, Link.Kind kind, Link.Agreement agreement) {
        return new Link(PrintedIds.node(from), PrintedIds.node(to), kind, List.of(new Link.Origin(PrintedIds.node("I 1.1.1"), ROW)), agreement, List.of());
    }
}
