//! Names the features of a block, group by group; their order is the order of the table's columns.

/// Declares a group of features: an enum whose variants number the columns of the group, with their names.
macro_rules! feature_group {
    ($(#[$doc:meta])* $group:ident { $($(#[$variant_doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum $group {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $group {
            pub(super) const NAMES: &'static [&'static str] = &[$($name,)*];
        }
    };
}

feature_group! {
    /// What the block's own text and place say.
    Own {
        Structure = "structure",
        Words = "log words",
        CharsAWord = "characters a word",
        LinkDensity = "share of words in links",
        Links = "links",
        Images = "images",
        Digits = "share of digits",
        Uppercase = "share of capitals among letters",
        Capitalized = "share of capitalized words",
        Stops = "sentence marks",
        StopsAWord = "sentence marks a word",
        Commas = "commas",
        CommasAWord = "commas a word",
        Signs = "share of other signs",
        Lines = "lines",
        FirstSign = "class of the first sign",
        LastSign = "class of the last sign",
        HasCurrency = "has a currency sign",
        HasCopyright = "has a copyright sign",
        HasAt = "has an at sign",
        HasClock = "has a time of day",
        HasYear = "has a year",
        Position = "position among blocks",
        WordPosition = "position among words",
        Index = "log blocks before",
        IndexFromEnd = "log blocks after",
        Copies = "copies of the text on the page",
        IsLaterCopy = "stands on the page before",
        TitleOverlap = "overlap with the page's title",
        AfterHeadline = "blocks after the headline",
        AfterFirstProse = "blocks after the first prose",
        BeforeLastProse = "blocks before the last prose",
        ProseBefore = "blocks since prose",
        ProseAfter = "blocks until prose",
        LinesInWindow = "words around, near",
        LinksInWindow = "link density around, near",
        ProseInWindow = "share of prose around, far",
        WordsInWindow = "words around, far",
        WordWeight = "mean weight of words",
        LowestWord = "lowest weight of a word",
        HighestWord = "highest weight of a word",
        LineWeight = "weight of the whole line",
        NearestClass = "class weight, nearest",
        LowestClass = "class weight, lowest around",
        HighestClass = "class weight, highest around",
        MeanClass = "class weight, mean around",
        LowestClassDistance = "containers to the lowest class weight",
        Depth = "depth",
        ListDepth = "lists around",
        TableDepth = "tables around",
        HeadingLevel = "level of the heading above",
        HeadingDistance = "blocks since the heading above",
        HeadingWords = "words of the heading above",
        HeadingWeight = "word weight of the heading above",
        HeadingLineWeight = "line weight of the heading above",
        HeadingShare = "containers shared with the heading above",
        Told = "share told in the page's data",
        EchoBefore = "share that stands before",
        EchoAfter = "share that stands behind",
        Kin = "blocks of the same path",
        KinWords = "mean words of blocks of the same path",
        KinLinkDensity = "link density of blocks of the same path",
        KinShare = "share of the page's words in blocks of the same path",
        KinSpread = "spread of blocks of the same path",
        KinPlace = "place among blocks of the same path",
        Cousins = "blocks of nearly the same path",
        CousinWords = "mean words of blocks of nearly the same path",
        CousinLinkDensity = "link density of blocks of nearly the same path",
        CousinShare = "share of the page's words in blocks of nearly the same path",
        CousinSpread = "spread of blocks of nearly the same path",
    }
}

feature_group! {
    /// What one of the containers around the block says.
    Around {
        WordShare = "share of the page's words",
        Words = "log words",
        Blocks = "log blocks",
        LinkDensity = "share of words in links",
        WordsABlock = "words a block",
        StopsAWord = "sentence marks a word",
        CommasAWord = "commas a word",
        ProseShare = "share of prose",
        ImagesABlock = "images a block",
        Place = "place within",
        Lowest = "lowest class weight",
        Highest = "highest class weight",
        Twins = "siblings alike",
        TwinNumber = "number among siblings alike",
        TwinWords = "mean words of siblings alike",
        TwinLinkDensity = "link density of siblings alike",
    }
}

feature_group! {
    /// What a neighbour of the block says.
    Beside {
        Words = "log words",
        LinkDensity = "share of words in links",
        Stops = "sentence marks",
        Structure = "structure",
        WordWeight = "mean weight of words",
        LowestClass = "class weight, lowest around",
        Shared = "containers shared",
    }
}

feature_group! {
    /// What the page as a whole says.
    Whole {
        Words = "log words",
        Blocks = "log blocks",
        LinkDensity = "share of words in links",
        ProseShare = "share of prose",
        LongestProse = "log words of the longest prose run",
        ProseBlocks = "blocks of prose",
        Headings = "headings",
        Items = "share of list entries",
        Cells = "share of table cells",
        Images = "log images",
        CurrencyBlocks = "blocks with a currency sign",
        ClockBlocks = "blocks with a time of day",
        YearBlocks = "blocks with a year",
        Forms = "forms",
        Articles = "article elements",
        CodeBlocks = "code blocks",
        HiddenShare = "share of hidden words",
        IsArticle = "declared an article",
        IsProduct = "declared a product",
        IsList = "declared a list",
        IsDiscussion = "declared a discussion",
        IsManual = "declared a manual",
        IsFaq = "declared a list of questions",
        IsService = "declared a service",
        OpenGraph = "Open Graph type",
        PathSegments = "segments of the path",
        LastSegment = "length of the path's last segment",
        Hyphens = "hyphens in the path's last segment",
        HasDigit = "digit in the path's last segment",
        Echoes = "share of blocks that stand twice",
    }
}

feature_group! {
    /// What the sections and records around the block say.
    Frame {
        SectionLevel = "level of the section's heading",
        SectionDistance = "blocks since the section's heading",
        SectionWeight = "word weight of the section's heading",
        SectionShared = "containers shared with the section's heading",
        HeadlineShared = "containers shared with the headline",
        HeadlineDistance = "containers out from the headline",
        HeadlineWords = "share of the page's words around block and headline",
        Records = "records",
        RecordWords = "mean words of records",
        RecordShare = "share of the page's words in records",
        RecordLinkDensity = "link density of records",
        RecordImages = "images a record",
        RecordStops = "sentence marks a word of records",
        LargestRecords = "records of the page's largest group",
        LargestShare = "share of the page's words in its largest group of records",
        LargestLinkDensity = "link density of the largest group of records",
        FromLargest = "blocks from the largest group of records",
        Described = "share told in the page's description",
    }
}

feature_group! {
    /// What the first table's probabilities say, for the second table.
    Second {
        Own = "own",
        KinMean = "mean of blocks of the same path",
        KinHighest = "highest of blocks of the same path",
        KinLowest = "lowest of blocks of the same path",
        CousinMean = "mean of blocks of nearly the same path",
        Before3 = "third before",
        Before2 = "second before",
        Before1 = "before",
        After1 = "after",
        After2 = "second after",
        After3 = "third after",
        Near = "mean around, near",
        Middle = "mean around, middle",
        Far = "mean around, far",
        AllBefore = "mean of all before",
        AllAfter = "mean of all after",
        Level1 = "mean of container 1",
        Level2 = "mean of container 2",
        Level3 = "mean of container 3",
        Level4 = "mean of container 4",
        Level5 = "mean of container 5",
        Heading = "heading above",
        UnderHeading = "mean under the heading above",
        Page = "mean of the page",
        PageWords = "log of expected words",
        PageUnsure = "share of words in doubt",
        PageThreshold = "threshold that the page sets",
        PageExpectedF = "expected F1 at that threshold",
        AboveThreshold = "own less threshold",
        MassAbove = "share of expected words in likelier blocks",
        Words = "log words",
        LinkDensity = "share of words in links",
        Structure = "structure",
        Position = "position among words",
        LevelShare1 = "share of the page's expected words in container 1",
        LevelShare2 = "share of the page's expected words in container 2",
        LevelShare3 = "share of the page's expected words in container 3",
    }
}

feature_group! {
    /// What a page's likely content and its discussion say of its kind.
    KindFeature {
        Words = "log words of content",
        WordShare = "share of words that are content",
        BlockShare = "share of blocks that are content",
        WordsABlock = "words a block of content",
        LinkDensity = "link density of content",
        StopsAWord = "sentence marks a word of content",
        Digits = "share of digits of content",
        Structure = "mean structure of content",
        RestLinkDensity = "link density of the rest",
        Likeliest = "likelihood of the likeliest block",
        Discussion = "kind of discussion",
        Posts = "log posts",
        PostShare = "share of words in posts",
    }
}

/// How many containers around a block are described, innermost first, each with more blocks than the one before.
pub(super) const LEVELS: usize = 5;

/// Which neighbours are described, by their distance in blocks.
pub(super) const OFFSETS: [isize; 6] = [-3, -2, -1, 1, 2, 3];
