// The supervisors' board, and the card of a code.

extension Hindi {
    static let board = """
        = BOARD
        बोर्ड
        = Board
        बोर्ड
        = Shows when each load can leave at the pace of now, who does what, and what waits for you.
        दिखाता है कि हर लोड अभी की रफ़्तार से कब निकलेगा, कौन क्या कर रहा है और आपके लिए क्या रुका है।
        = Approve, lift, take
        मंज़ूर/हटाएँ/लें
        = Decide
        तय
        = Approves the selected count, lifts the selected hold, takes the selected work away from its holder, or \
        shows what it costs to let the selected load go first, and does it when pressed again.
        चुनी गिनती को मंज़ूरी देता है, चुनी रोक हटाता है, चुना काम उससे लेता है जिसके पास वह है, या दिखाता है कि \
        चुने लोड को पहले करने की क्या लागत है, और दोबारा दबाने पर करता है।
        = Count again
        फिर गिनें
        = Again
        फिर
        = The selected count is done once more, by somebody who has not counted it.
        चुनी गिनती एक बार और होगी, किसी ऐसे से जिसने नहीं गिना।
        = code
        कोड
        = code, /filter, @all text, +order first, 2 pick pack
        कोड, /छाँटें, @all संदेश, +ऑर्डर, 2 pick pack
        = Pick
        पिक
        = Pack
        पैक
        = Load
        लोड
        = Then
        फिर
        = Who
        कौन
        = Does
        काम
        = Where
        कहाँ
        = Hour
        घंटा
        = Case
        मामला
        = At risk
        जोखिम
        = About
        विषय
        = waits
        रुका
        = select a count, hold, load or work
        गिनती, रोक, लोड या काम चुनें
        = no load late
        कोई लोड लेट नहीं
        = load late
        लोड लेट
        = loads late
        लोड लेट
        = order
        ऑर्डर
        = orders
        ऑर्डर
        = , %1 without a load
        , %1 बिना लोड
        = Loads %1
        लोड %1
        = Tours %1
        टूर %1
        = People %1
        लोग %1
        = Desk %1
        डेस्क %1
        = , %1 m a line, unplanned %2
        , %1 मी प्रति लाइन, बिना योजना %2
        = Tour
        टूर
        = Desk
        डेस्क
        = nothing here
        यहाँ कुछ नहीं
        = looking
        खोज रहा है
        = pick
        पिक
        = pack
        पैक
        = load
        लोड
        = %1 %2/h
        %1 %2/घं
        = by %1
        %1 लोग
        = order to release
        ऑर्डर रिलीज़ बाक़ी
        = orders to release
        ऑर्डर रिलीज़ बाक़ी
        = tour waits
        टूर रुका
        = tours wait
        टूर रुके
        = order to pack
        ऑर्डर पैक बाक़ी
        = orders to pack
        ऑर्डर पैक बाक़ी
        = parcel without a label
        पार्सल बिना लेबल
        = parcels without a label
        पार्सल बिना लेबल
        = carton to stage
        कार्टन रखना बाक़ी
        = cartons to stage
        कार्टन रखना बाक़ी
        = carton in the lanes
        कार्टन लेन में
        = cartons in the lanes
        कार्टन लेन में
        = bin to count
        बिन गिनना बाक़ी
        = bins to count
        बिन गिनना बाक़ी
        = return to inspect
        रिटर्न जाँच बाक़ी
        = returns to inspect
        रिटर्न जाँच बाक़ी
        = no pace
        रफ़्तार नहीं
        = tour %1
        टूर %1
        = packs %1
        %1 पैक कर रहे
        = counts %1
        %1 गिन रहे
        = inspects %1
        %1 जाँच रहे
        = count %1
        गिनती %1
        = %1 from %2 to %3
        %1 को %2 से %3 में
        = If %1: %2 late → %3 late
        अगर %1: %2 लेट → %3 लेट
        = %1: no pace
        %1: रफ़्तार नहीं
        = Only /%1
        सिर्फ़ /%1
        = . Esc ends it
        । Esc से ख़त्म
        = Cannot be told
        बता नहीं सकते
        = In the last hour fewer than %1 did %2, or nobody did %3.
        पिछले घंटे %1 से कम लोगों ने %2 किया, या किसी ने %3 नहीं किया।
        = nobody measured
        किसी का माप नहीं
        = Count %1 approved
        गिनती %1 मंज़ूर
        = It is posted now
        अब दर्ज हो गई
        = Count %1 again
        गिनती %1 फिर
        = Somebody else counts it
        कोई और गिनेगा
        = Tour %1 is free
        टूर %1 खाली है
        = It stands in the list again; whoever had it is told
        यह फिर सूची में है; जिसके पास था उसे बताया जाएगा
        = %1 took it
        %1 ने लिया
        = %1 took tour %2 from you. What you picked is kept.
        %1 ने आपसे टूर %2 लिया। आपका पिक बचा है।
        = %1 took order %2 from you. What you packed stays in its boxes.
        %1 ने आपसे ऑर्डर %2 लिया। पैक माल डिब्बों में ही रहेगा।
        = %1 took the count of %2 from you. What you counted is kept for you.
        %1 ने आपसे %2 की गिनती ली। आपकी गिनती बची है।
        = %1 took return %2 from you. What you found out is kept.
        %1 ने आपसे रिटर्न %2 लिया। आपकी जाँच बची है।
        = Put it back
        वापस रखें
        = %1 took what you had in hand from %2. It counts as lying where it was.
        %1 ने %2 से आपके हाथ का माल लिया। वह वहीं माना जाएगा जहाँ था।
        = The count is yours
        गिनती आपकी है
        = Taken over from %1. Count the bin from the beginning.
        %1 से लिया। बिन शुरू से गिनें।
        = begin it anew
        शुरू से गिनें
        = Return is yours
        रिटर्न आपका है
        = Taken over from %1. It goes on where it stood.
        %1 से लिया। जहाँ था वहीं से आगे।
        = it goes on
        जारी है
        = Order %1 is with %2. It goes back to the list; what is packed stays in its boxes.
        ऑर्डर %1 %2 के पास है। यह सूची में लौटेगा; पैक माल डिब्बों में रहेगा।
        = %1 counts %2. Nothing is lost if they come back; others begin anew.
        %1 %2 गिन रहे। वे लौटें तो कुछ नहीं खोता; और लोग शुरू से गिनेंगे।
        = Return %1 is with %2. It goes back to the list; what was found out is kept.
        रिटर्न %1 %2 के पास है। यह सूची में लौटेगा; जो जाँचा वह रहेगा।
        = %1 has units from %2 in hand. They count as lying where they were.
        %1 के हाथ में %2 के नग हैं। वे वहीं माने जाएँगे जहाँ थे।
        = %1 is free
        %1 खाली है
        = The hand is empty
        हाथ खाली है
        = The units count as lying where they were; whoever had them is told
        नग वहीं माने जाएँगे जहाँ थे; जिसके पास थे उसे बताया जाएगा
        = carries %1
        %1 ला रहे
        = away
        बाहर
        = F8 again takes it
        फिर F8 से लें
        = Tour %1 is with %2. It goes back to the list; what was picked is kept.
        टूर %1 %2 के पास है। यह सूची में लौटेगा; जो उठाया गया वह रहेगा।
        = Hold is lifted
        रोक हटी
        = The units can be claimed again
        माल फिर मिल सकता है
        = Last
        पिछला
        = nothing yet
        अभी कुछ नहीं
        = Nothing lies here by the records
        रिकॉर्ड में यहाँ कुछ नहीं
        = grade %1
        ग्रेड %1
        = You are counting: the card tells places, no numbers.
        आप गिन रहे हैं: कार्ड जगह बताता है, संख्या नहीं।
        = Parcel %1, %2
        पार्सल %1, %2
        = Order %1
        ऑर्डर %1
        = , cancelled
        , रद्द
        = Load %1, %2
        लोड %1, %2
        = Tour %1
        टूर %1
        = Return %1, %2
        रिटर्न %1, %2
        = Bin
        बिन
        = Tote
        टोट
        = Bench
        बेंच
        = Parcel
        पार्सल
        = Lane
        लेन
        = Door
        डोर
        = Tray
        ट्रे
        = Quarantine
        क्वारंटीन
        = On its way
        रास्ते में
        = Outside
        बाहर
        = waits to go on
        आगे बढ़ने को रुका
        = on a bench
        बेंच पर
        = done
        पूरा
        = announced
        सूचित
        = %1 on hand
        %1 स्टॉक में
        = %1 claimed by %2
        %1 आरक्षित, %2 के लिए
        = 1 order waits
        1 ऑर्डर रुका है
        = %1 orders wait
        %1 ऑर्डर रुके हैं
        = Sure: counted lately, and nobody found another number since
        पक्का: हाल में गिना, और किसी को अलग संख्या नहीं मिली
        = Fair: not counted lately
        ठीक: हाल में नहीं गिना
        = Doubtful: somebody found another number, count it
        शक: किसी को अलग संख्या मिली, गिनें
        = Counted %1 by %2
        %1 को %2 ने गिना
        = in %1
        %1 में
        = : agreed
        : सही
        = : %1 missing
        : %1 कम
        = : %1 too many
        : %1 ज़्यादा
        = Stands at %1
        %1 पर है
        = On load %1
        लोड %1 पर
        = Planned for load %1
        लोड %1 के लिए तय
        = Packing of %1
        %1 की पैकिंग
        = Count %1 of %2
        %2 की गिनती %1
        = Inspection of %1
        %1 की जाँच
        = , at %1
        , %1 पर
        = parcel here
        पार्सल यहाँ
        = parcels here
        पार्सल यहाँ
        = Of order %1
        ऑर्डर %1 का
        = unit
        नग
        = units
        नग
        = %1: %2 picked, %3 short, %4 shipped
        %1: %2 पिक, %3 कम, %4 भेजे
        = line
        लाइन
        = lines
        लाइनें
        = %1 of %2 done
        %2 में से %1 पूरी
        = %1 loaded, %2 still to load
        %1 लोड, %2 बाक़ी
        = At %1 since %2
        %2 से %1 पर
        = , %1 is at it
        , %1 कर रहे हैं
        = The same code is on
        यही कोड इन पर है
        = Leaves %1
        निकलेगा %1
        = Enter: read
        Enter: पढ़ लिया
        = Enter: more
        Enter: आगे
        = @all and your text
        @all और संदेश
        = It goes to everybody; @ and a badge or a zone to them, @ and a space to whoever is selected.
        यह सबको जाता है; @ और बैज या ज़ोन केवल उन्हें, @ और खाली जगह चुने हुए को।
        = or @badge, @zone
        या @badge, @zone
        = Nobody is selected
        कोई चुना नहीं
        = Select a person or a tour that somebody has, or begin with @all, a badge or a zone.
        कोई व्यक्ति या किसी का टूर चुनें, या @all, बैज या ज़ोन से शुरू करें।
        = @all, @badge, @zone
        @all, @badge, @zone
        = everybody
        सबको
        = zone %1
        ज़ोन %1
        = nobody of them is here now
        इनमें से अभी कोई यहाँ नहीं
        = %1 here now
        अभी यहाँ %1
        = Sent to %1
        भेजा: %1
        = %1; each reads it between two scans
        %1; हर कोई दो स्कैन के बीच पढ़ेगा
        = Too long
        बहुत लंबा
        = The message has %1 characters and may have %2. Nothing was sent.
        संदेश में %1 अक्षर हैं, %2 तक हो सकते हैं। कुछ नहीं भेजा गया।
        = %1 of %2
        %2 में से %1
        = Nobody: %1
        कोई नहीं: %1
        = It is neither a badge nor a zone of this site, and nothing was sent. Begin with @all for everybody.
        यह यहाँ का बैज या ज़ोन नहीं है, कुछ नहीं भेजा गया। सबके लिए @all से शुरू करें।
        = nothing was sent
        कुछ नहीं भेजा
        = Unread
        अपठित
        = F8 again ends it
        फिर F8: समाप्त
        = %1 goes first no longer, but when its turn comes.
        %1 अब पहले नहीं, अपनी बारी पर जाएगा।
        = F8 again: first
        फिर F8: पहले
        = %1: what it costs cannot be told, because in the last hour nobody did the work that it needs.
        %1: लागत पता नहीं, क्योंकि पिछले घंटे में यह काम किसी ने नहीं किया।
        = %1, cost unknown
        %1, लागत अज्ञात
        = %1 is packed in %2 instead of %3
        %1 %3 के बजाय %2 में पैक होगा
        = no load loses time
        किसी लोड को देर नहीं
        = %1 up to %2
        %1 %2 तक
        = load loses
        लोड को देर
        = loads lose
        लोड को देर
        = , and gets late: %1
        , और लेट होगा: %1
        = late: %1
        लेट: %1
        = Nothing to do first
        पहले कुछ नहीं
        = %1 is no order or load here with anything left to pick or pack.
        %1 यहाँ कोई ऑर्डर या लोड नहीं जिसमें पिक या पैक बाकी हो।
        = %1 goes first
        %1 पहले जाएगा
        = Tours and benches have it at the top of their lists
        टूर और पैक की सूची में यह सबसे ऊपर है
        = %1 as usual
        %1 पहले जैसा
        = It goes when its turn comes
        अपनी बारी पर जाएगा
        = FIRST
        पहले
        = message sent
        संदेश भेजा
        = message read
        संदेश पढ़ा
        = order %1 goes first
        ऑर्डर %1 पहले
        = order %1 goes first no longer
        ऑर्डर %1 अब पहले नहीं
        = costs %1
        लागत %1
        """
}
