//! The rules in SVG and MathML.

use super::name_set::LEAVES_FOREIGN;
use super::{Foreign, TreeBuilder};
use crate::tokenizer::{Form, Piece, Tag, Token};
use crate::tree::Payload;
use crate::{Name, Namespace, NodeId};

/// What an element is to these rules, as far as its name says.
pub(super) fn role(name: Name, namespace: Namespace) -> Foreign {
    match (namespace, name) {
        (Namespace::Html, _) => Foreign::Not,
        (Namespace::MathMl, Name::MI | Name::MO | Name::MN | Name::MS | Name::MTEXT) => Foreign::MathText,
        (Namespace::MathMl, Name::ANNOTATION_XML) => Foreign::Annotation,
        (Namespace::Svg, Name::SVG_FOREIGN_OBJECT | Name::DESC | Name::TITLE) => Foreign::HtmlPoint,
        _ => Foreign::Plain,
    }
}

impl TreeBuilder<'_> {
    /// What an element is to these rules.
    pub(super) fn role_of(&self, id: NodeId) -> Foreign {
        let node = self.tree.node(id);
        let is_html = |encoding: &str| {
            encoding.eq_ignore_ascii_case("text/html")
                || encoding.eq_ignore_ascii_case("application/xhtml+xml")
        };
        match role(node.name, node.namespace) {
            Foreign::Annotation if self.tree.attr(id, "encoding").is_some_and(is_html) => {
                Foreign::HtmlAnnotation
            }
            role => role,
        }
    }

    /// Whether these rules decide about a token, given that the current node is not of HTML.
    pub(super) fn is_foreign(&self, token: &Token) -> bool {
        let current = self.adjusted_current().unwrap_or(Foreign::Not);
        match token {
            Token::Eof => false,
            Token::Text(_) => {
                !matches!(current, Foreign::MathText | Foreign::HtmlPoint | Foreign::HtmlAnnotation)
            }
            Token::Start(tag) => match current {
                Foreign::MathText => matches!(tag.name, Name::MGLYPH | Name::MALIGNMARK),
                Foreign::Annotation => tag.name != Name::SVG,
                Foreign::Not | Foreign::HtmlPoint | Foreign::HtmlAnnotation => false,
                Foreign::Plain => true,
            },
            _ => true,
        }
    }

    pub(super) fn in_foreign(&mut self, token: &Token) {
        match token {
            Token::Text(piece) => self.foreign_text(*piece),
            Token::Comment(comment) => self.insert_comment(*comment),
            Token::Start(tag) if self.leaves_foreign(tag) => self.leave_foreign(token),
            Token::End(tag) if matches!(tag.name, Name::BR | Name::P) => self.leave_foreign(token),
            Token::Start(tag) => self.foreign_start(tag),
            Token::End(tag) => self.foreign_end(tag, token),
            Token::Doctype(_) | Token::Eof => {}
        }
    }

    fn foreign_text(&mut self, piece: Piece) {
        self.insert_text(piece);
        let is_nul = matches!(piece.form, Form::Nul);
        if self.is_frameset_ok && !is_nul && !piece.is_space(self.tree.source()) {
            self.is_frameset_ok = false;
        }
    }

    fn leaves_foreign(&self, tag: &Tag) -> bool {
        let has = |name| self.tree.attr_in(tag.attributes, name).is_some();
        LEAVES_FOREIGN.contains(tag.name)
            || tag.name == Name::FONT && (has("color") || has("face") || has("size"))
    }

    /// Closes the elements of SVG and MathML for a tag of HTML.
    fn leave_foreign(&mut self, token: &Token) {
        while self.open.len() > 1 && self.open.last().is_some_and(|open| !holds_html(open.foreign)) {
            self.pop();
        }
        self.apply_mode(token);
    }

    fn foreign_start(&mut self, tag: &Tag) {
        let namespace = match self.context {
            Some(context) if self.open.len() == 1 => context.namespace,
            _ => self.tree.namespace(self.current()),
        };
        self.insert_in_namespace(tag, namespace);
    }

    /// Inserts the `svg` or `math` that begins foreign content.
    pub(super) fn start_foreign_root(&mut self, tag: &Tag, namespace: Namespace) {
        self.reconstruct_formatting();
        self.insert_in_namespace(tag, namespace);
    }

    fn insert_in_namespace(&mut self, tag: &Tag, namespace: Namespace) {
        let is_svg = namespace == Namespace::Svg;
        let name = if is_svg { tag.name.in_svg_case() } else { tag.name };
        self.set_attribute_case(tag.attributes, namespace);
        self.insert_foreign(tag, name, namespace);
        if tag.is_self_closing {
            self.pop();
        }
    }

    /// Gives the attributes of a tag the case that SVG or MathML has them in.
    fn set_attribute_case(&mut self, attributes: Payload, namespace: Namespace) {
        match namespace {
            Namespace::Svg => self.tree.rename_attrs(attributes, svg_attribute),
            Namespace::MathMl => {
                self.tree
                    .rename_attrs(attributes, |name| (name == "definitionurl").then_some("definitionURL"));
            }
            Namespace::Html => {}
        }
    }

    fn foreign_end(&mut self, tag: &Tag, token: &Token) {
        for index in (1..self.open.len()).rev() {
            let open = self.open.get(index);
            if open.foreign == Foreign::Not {
                return self.apply_mode(token);
            }
            if self.tree.name(open.id).in_lower_case() == tag.name {
                return self.close_foreign(index);
            }
        }
    }

    fn close_foreign(&mut self, index: usize) {
        self.pop_from(index + 1);
        if let Some(open) = self.open.last() {
            let token = self.token;
            self.tree.node_mut(open.id).end = token;
            self.pop();
        }
    }
}

/// Whether an element may hold HTML.
fn holds_html(foreign: Foreign) -> bool {
    !matches!(foreign, Foreign::Plain | Foreign::Annotation)
}

/// The name that SVG has for an attribute that the tokenizer read in lower case.
fn svg_attribute(name: &str) -> Option<&'static str> {
    SVG_ATTRIBUTES.binary_search_by(|(lower, _)| (*lower).cmp(name)).ok().map(|at| SVG_ATTRIBUTES[at].1)
}

/// The attributes of SVG that have capitals, by their name in lower case, sorted.
#[rustfmt::skip]
const SVG_ATTRIBUTES: [(&str, &str); 58] = [
    ("attributename", "attributeName"),
    ("attributetype", "attributeType"),
    ("basefrequency", "baseFrequency"),
    ("baseprofile", "baseProfile"),
    ("calcmode", "calcMode"),
    ("clippathunits", "clipPathUnits"),
    ("diffuseconstant", "diffuseConstant"),
    ("edgemode", "edgeMode"),
    ("filterunits", "filterUnits"),
    ("glyphref", "glyphRef"),
    ("gradienttransform", "gradientTransform"),
    ("gradientunits", "gradientUnits"),
    ("kernelmatrix", "kernelMatrix"),
    ("kernelunitlength", "kernelUnitLength"),
    ("keypoints", "keyPoints"),
    ("keysplines", "keySplines"),
    ("keytimes", "keyTimes"),
    ("lengthadjust", "lengthAdjust"),
    ("limitingconeangle", "limitingConeAngle"),
    ("markerheight", "markerHeight"),
    ("markerunits", "markerUnits"),
    ("markerwidth", "markerWidth"),
    ("maskcontentunits", "maskContentUnits"),
    ("maskunits", "maskUnits"),
    ("numoctaves", "numOctaves"),
    ("pathlength", "pathLength"),
    ("patterncontentunits", "patternContentUnits"),
    ("patterntransform", "patternTransform"),
    ("patternunits", "patternUnits"),
    ("pointsatx", "pointsAtX"),
    ("pointsaty", "pointsAtY"),
    ("pointsatz", "pointsAtZ"),
    ("preservealpha", "preserveAlpha"),
    ("preserveaspectratio", "preserveAspectRatio"),
    ("primitiveunits", "primitiveUnits"),
    ("refx", "refX"),
    ("refy", "refY"),
    ("repeatcount", "repeatCount"),
    ("repeatdur", "repeatDur"),
    ("requiredextensions", "requiredExtensions"),
    ("requiredfeatures", "requiredFeatures"),
    ("specularconstant", "specularConstant"),
    ("specularexponent", "specularExponent"),
    ("spreadmethod", "spreadMethod"),
    ("startoffset", "startOffset"),
    ("stddeviation", "stdDeviation"),
    ("stitchtiles", "stitchTiles"),
    ("surfacescale", "surfaceScale"),
    ("systemlanguage", "systemLanguage"),
    ("tablevalues", "tableValues"),
    ("targetx", "targetX"),
    ("targety", "targetY"),
    ("textlength", "textLength"),
    ("viewbox", "viewBox"),
    ("viewtarget", "viewTarget"),
    ("xchannelselector", "xChannelSelector"),
    ("ychannelselector", "yChannelSelector"),
    ("zoomandpan", "zoomAndPan"),
];

#[cfg(test)]
mod tests {
    use super::SVG_ATTRIBUTES;

    #[test]
    fn attributes_are_sorted() {
        assert!(SVG_ATTRIBUTES.is_sorted());
    }
}
