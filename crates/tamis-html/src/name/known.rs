//! Holds the names of elements that the standard knows.
//!
//! Names that tree construction asks about come first, so that sets of them fit in 256 bits.
//! The last group is in the case that SVG elements get in the tree; `index + SVG_CASED` maps lower case to it.

use super::Name;

/// Declares a constant for each name, and the table of their texts in the same order.
macro_rules! names {
    ($($constant:ident $text:literal)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u16)]
        enum Order { $($constant),* }

        impl Name {
            $(#[doc = concat!("The name `", $text, "`.")]
            pub const $constant: Name = Name(Order::$constant as u16);)*

            /// How many names the standard knows.
            pub const KNOWN: usize = NAMES.len();
        }

        pub(super) const NAMES: &[&str] = &[$($text),*];
    };
}

names! {
    NONE ""
    HTML "html"
    HEAD "head"
    TITLE "title"
    BASE "base"
    LINK "link"
    META "meta"
    STYLE "style"
    SCRIPT "script"
    NOSCRIPT "noscript"
    TEMPLATE "template"
    BODY "body"
    ARTICLE "article"
    SECTION "section"
    NAV "nav"
    ASIDE "aside"
    H1 "h1"
    H2 "h2"
    H3 "h3"
    H4 "h4"
    H5 "h5"
    H6 "h6"
    HGROUP "hgroup"
    HEADER "header"
    FOOTER "footer"
    ADDRESS "address"
    MAIN "main"
    SEARCH "search"
    P "p"
    HR "hr"
    PRE "pre"
    BLOCKQUOTE "blockquote"
    OL "ol"
    UL "ul"
    MENU "menu"
    LI "li"
    DL "dl"
    DT "dt"
    DD "dd"
    FIGURE "figure"
    FIGCAPTION "figcaption"
    DIV "div"
    A "a"
    EM "em"
    STRONG "strong"
    SMALL "small"
    S "s"
    CITE "cite"
    Q "q"
    DFN "dfn"
    ABBR "abbr"
    RUBY "ruby"
    RB "rb"
    RT "rt"
    RTC "rtc"
    RP "rp"
    DATA "data"
    TIME "time"
    CODE "code"
    VAR "var"
    SAMP "samp"
    KBD "kbd"
    SUB "sub"
    SUP "sup"
    I "i"
    B "b"
    U "u"
    MARK "mark"
    BDI "bdi"
    BDO "bdo"
    SPAN "span"
    BR "br"
    WBR "wbr"
    INS "ins"
    DEL "del"
    PICTURE "picture"
    SOURCE "source"
    IMG "img"
    IMAGE "image"
    IFRAME "iframe"
    EMBED "embed"
    OBJECT "object"
    PARAM "param"
    VIDEO "video"
    AUDIO "audio"
    TRACK "track"
    MAP "map"
    AREA "area"
    TABLE "table"
    CAPTION "caption"
    COLGROUP "colgroup"
    COL "col"
    TBODY "tbody"
    THEAD "thead"
    TFOOT "tfoot"
    TR "tr"
    TD "td"
    TH "th"
    FORM "form"
    LABEL "label"
    INPUT "input"
    BUTTON "button"
    SELECT "select"
    DATALIST "datalist"
    OPTGROUP "optgroup"
    OPTION "option"
    SELECTEDCONTENT "selectedcontent"
    TEXTAREA "textarea"
    KEYGEN "keygen"
    OUTPUT "output"
    PROGRESS "progress"
    METER "meter"
    FIELDSET "fieldset"
    LEGEND "legend"
    DETAILS "details"
    SUMMARY "summary"
    DIALOG "dialog"
    SLOT "slot"
    CANVAS "canvas"
    ACRONYM "acronym"
    APPLET "applet"
    BASEFONT "basefont"
    BGSOUND "bgsound"
    BIG "big"
    BLINK "blink"
    CENTER "center"
    DIR "dir"
    FONT "font"
    FRAME "frame"
    FRAMESET "frameset"
    ISINDEX "isindex"
    LISTING "listing"
    MARQUEE "marquee"
    MULTICOL "multicol"
    NEXTID "nextid"
    NOBR "nobr"
    NOEMBED "noembed"
    NOFRAMES "noframes"
    PLAINTEXT "plaintext"
    SPACER "spacer"
    STRIKE "strike"
    TT "tt"
    XMP "xmp"
    PORTAL "portal"
    CONTENT "content"
    SHADOW "shadow"
    MENUITEM "menuitem"
    AMP_IMG "amp-img"
    MATH "math"
    MI "mi"
    MO "mo"
    MN "mn"
    MS "ms"
    MTEXT "mtext"
    MGLYPH "mglyph"
    MALIGNMARK "malignmark"
    ANNOTATION "annotation"
    ANNOTATION_XML "annotation-xml"
    SEMANTICS "semantics"
    MROW "mrow"
    MFRAC "mfrac"
    MSQRT "msqrt"
    MROOT "mroot"
    MSTYLE "mstyle"
    MSUB "msub"
    MSUP "msup"
    MSUBSUP "msubsup"
    MUNDER "munder"
    MOVER "mover"
    MUNDEROVER "munderover"
    MTABLE "mtable"
    MTR "mtr"
    MTD "mtd"
    MSPACE "mspace"
    MPADDED "mpadded"
    MFENCED "mfenced"
    MPHANTOM "mphantom"
    MENCLOSE "menclose"
    MACTION "maction"
    MERROR "merror"
    MMULTISCRIPTS "mmultiscripts"
    MPRESCRIPTS "mprescripts"
    SVG "svg"
    G "g"
    PATH "path"
    CIRCLE "circle"
    RECT "rect"
    LINE "line"
    POLYLINE "polyline"
    POLYGON "polygon"
    ELLIPSE "ellipse"
    DEFS "defs"
    USE "use"
    SYMBOL "symbol"
    TEXT "text"
    TSPAN "tspan"
    DESC "desc"
    STOP "stop"
    FILTER "filter"
    MASK "mask"
    PATTERN "pattern"
    MARKER "marker"
    VIEW "view"
    ANIMATE "animate"
    SET "set"
    SWITCH "switch"
    METADATA "metadata"
    ALTGLYPH "altglyph"
    ALTGLYPHDEF "altglyphdef"
    ALTGLYPHITEM "altglyphitem"
    ANIMATECOLOR "animatecolor"
    ANIMATEMOTION "animatemotion"
    ANIMATETRANSFORM "animatetransform"
    CLIPPATH "clippath"
    FEBLEND "feblend"
    FECOLORMATRIX "fecolormatrix"
    FECOMPONENTTRANSFER "fecomponenttransfer"
    FECOMPOSITE "fecomposite"
    FECONVOLVEMATRIX "feconvolvematrix"
    FEDIFFUSELIGHTING "fediffuselighting"
    FEDISPLACEMENTMAP "fedisplacementmap"
    FEDISTANTLIGHT "fedistantlight"
    FEDROPSHADOW "fedropshadow"
    FEFLOOD "feflood"
    FEFUNCA "fefunca"
    FEFUNCB "fefuncb"
    FEFUNCG "fefuncg"
    FEFUNCR "fefuncr"
    FEGAUSSIANBLUR "fegaussianblur"
    FEIMAGE "feimage"
    FEMERGE "femerge"
    FEMERGENODE "femergenode"
    FEMORPHOLOGY "femorphology"
    FEOFFSET "feoffset"
    FEPOINTLIGHT "fepointlight"
    FESPECULARLIGHTING "fespecularlighting"
    FESPOTLIGHT "fespotlight"
    FETILE "fetile"
    FETURBULENCE "feturbulence"
    FOREIGNOBJECT "foreignobject"
    GLYPHREF "glyphref"
    LINEARGRADIENT "lineargradient"
    RADIALGRADIENT "radialgradient"
    TEXTPATH "textpath"
    SVG_ALT_GLYPH "altGlyph"
    SVG_ALT_GLYPH_DEF "altGlyphDef"
    SVG_ALT_GLYPH_ITEM "altGlyphItem"
    SVG_ANIMATE_COLOR "animateColor"
    SVG_ANIMATE_MOTION "animateMotion"
    SVG_ANIMATE_TRANSFORM "animateTransform"
    SVG_CLIP_PATH "clipPath"
    SVG_FE_BLEND "feBlend"
    SVG_FE_COLOR_MATRIX "feColorMatrix"
    SVG_FE_COMPONENT_TRANSFER "feComponentTransfer"
    SVG_FE_COMPOSITE "feComposite"
    SVG_FE_CONVOLVE_MATRIX "feConvolveMatrix"
    SVG_FE_DIFFUSE_LIGHTING "feDiffuseLighting"
    SVG_FE_DISPLACEMENT_MAP "feDisplacementMap"
    SVG_FE_DISTANT_LIGHT "feDistantLight"
    SVG_FE_DROP_SHADOW "feDropShadow"
    SVG_FE_FLOOD "feFlood"
    SVG_FE_FUNC_A "feFuncA"
    SVG_FE_FUNC_B "feFuncB"
    SVG_FE_FUNC_G "feFuncG"
    SVG_FE_FUNC_R "feFuncR"
    SVG_FE_GAUSSIAN_BLUR "feGaussianBlur"
    SVG_FE_IMAGE "feImage"
    SVG_FE_MERGE "feMerge"
    SVG_FE_MERGE_NODE "feMergeNode"
    SVG_FE_MORPHOLOGY "feMorphology"
    SVG_FE_OFFSET "feOffset"
    SVG_FE_POINT_LIGHT "fePointLight"
    SVG_FE_SPECULAR_LIGHTING "feSpecularLighting"
    SVG_FE_SPOT_LIGHT "feSpotLight"
    SVG_FE_TILE "feTile"
    SVG_FE_TURBULENCE "feTurbulence"
    SVG_FOREIGN_OBJECT "foreignObject"
    SVG_GLYPH_REF "glyphRef"
    SVG_LINEAR_GRADIENT "linearGradient"
    SVG_RADIAL_GRADIENT "radialGradient"
    SVG_TEXT_PATH "textPath"
}

/// The longest name that fits a key, in bytes.
const KEY_LEN: usize = size_of::<u128>();
/// Slots of the table by key: at least four times the names, so that nearly all are found at once.
const SLOTS: usize = 1024;

/// The names by the hash of their key, with the next free slot for a name whose slot is taken; `EMPTY` elsewhere.
static BY_KEY: [(u128, u16); SLOTS] = index_names();
const EMPTY: (u128, u16) = (0, 0);

#[allow(clippy::large_stack_arrays)] // It runs when the crate is compiled.
const fn index_names() -> [(u128, u16); SLOTS] {
    let mut table = [EMPTY; SLOTS];
    let mut index = 1;
    while index < NAMES.len() {
        let name = NAMES[index].as_bytes();
        if name.len() <= KEY_LEN {
            let key = key(name);
            let mut slot = slot(key);
            while table[slot].1 != 0 {
                slot = (slot + 1) % SLOTS;
            }
            table[slot] = (key, index as u16);
        }
        index += 1;
    }
    table
}

/// The bytes of a name as one number.
const fn key(name: &[u8]) -> u128 {
    let mut key = 0;
    let mut at = 0;
    while at < name.len() {
        key = key << u8::BITS | name[at] as u128;
        at += 1;
    }
    key
}

const fn slot(key: u128) -> usize {
    const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15; // 2^64 over the golden ratio, which spreads the bits
    let folded = (key as u64) ^ ((key >> u64::BITS) as u64).rotate_left(u32::BITS);
    (folded.wrapping_mul(MULTIPLIER) >> (u64::BITS - SLOTS.ilog2())) as usize
}

/// The known name that is written `text`.
pub(super) fn find(text: &str) -> Option<Name> {
    if text.len() > KEY_LEN {
        return NAMES.iter().position(|name| *name == text).map(|at| Name(at as u16));
    }
    find_key(key(text.as_bytes()))
}

/// The known lower-case name that a tag spells in any case, if it fits a key.
pub(super) fn find_tag(bytes: &[u8]) -> Option<Name> {
    if bytes.len() > KEY_LEN {
        return None;
    }
    let mut key = 0;
    for byte in bytes {
        key = key << u8::BITS | u128::from(byte.to_ascii_lowercase());
    }
    find_key(key)
}

fn find_key(key: u128) -> Option<Name> {
    let mut at = slot(key);
    while BY_KEY[at].1 != 0 {
        if BY_KEY[at].0 == key {
            return Some(Name(BY_KEY[at].1));
        }
        at = (at + 1) % SLOTS;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{NAMES, Name, find, find_tag};

    #[test]
    fn finds_every_name() {
        for (index, name) in NAMES.iter().enumerate().skip(1) {
            assert_eq!(find(name), Some(Name(index as u16)), "{name}");
        }
        assert_eq!(find_tag(b"BlockQuote"), Some(Name::BLOCKQUOTE));
        assert_eq!(find_tag(b"blockquot"), None);
        assert_eq!(find("fePointLights"), None);
    }

    #[test]
    fn svg_names_pair_up() {
        assert_eq!(Name::FOREIGNOBJECT.in_svg_case(), Name::SVG_FOREIGN_OBJECT);
        for name in (0..NAMES.len()).map(|index| Name(index as u16)) {
            assert_eq!(name.in_svg_case().in_lower_case(), name.in_lower_case());
            let cased = name.in_svg_case().as_known_str().unwrap_or_default();
            assert_eq!(
                cased.to_ascii_lowercase(),
                name.as_known_str().unwrap_or_default().to_ascii_lowercase()
            );
        }
    }
}
