// Why something was refused, and what was expected.

extension Hindi {
    static let refusals = """
        = Look at the label
        लेबल देखें
        = %1 are not the check digits of %2. Expected: the two digits on its label.
        %1, %2 के चेक अंक नहीं। चाहिए: उसके लेबल के दो अंक।
        = not %1 here
        %1 यहाँ नहीं
        = %1 is in somebody's hand on tour %2 already. Scan the unit that you hold.
        %1 पहले से टूर %2 पर किसी के हाथ में है। जो नग हाथ में है उसे स्कैन करें।
        = in hand on tour %1
        टूर %1 पर हाथ में
        = Serial %1 came back and is grade %2. Expected: one of grade A.
        सीरियल %1 लौटा था, ग्रेड %2 है। चाहिए: ग्रेड A का।
        = it is grade %1
        ग्रेड %1 है
        = Serial %1 is counted already. Expected: one that is not.
        सीरियल %1 गिना जा चुका। चाहिए: जो न गिना हो।
        = this one is counted
        यह गिना जा चुका
        = The unit with tag %1 is counted already. Expected: one that is not.
        टैग %1 वाला नग गिना जा चुका। चाहिए: जो न गिना हो।
        = Scan the item
        आइटम स्कैन करें
        = Nothing is in the hand yet. Expected: at least 1 unit.
        हाथ में अभी कुछ नहीं। चाहिए: कम से कम 1 नग।
        = nothing in hand
        हाथ में कुछ नहीं
        = Finish this line
        यह लाइन पूरी करें
        = It is the last one of the tour, so it cannot be put off. Report it with F3 if it cannot be done.
        यह टूर की आख़िरी है, टल नहीं सकती। न हो सके तो F3 से बताएँ।
        = it is the last one
        आख़िरी है
        = No undo left
        वापस नहीं होगा
        = Nothing is left that can be taken back. Expected: a step of yours on this tour.
        वापस लेने को कुछ नहीं बचा। चाहिए: इस टूर पर आपका क़दम।
        = nothing to undo
        वापस को कुछ नहीं
        = Somebody else was promised the units in %1 since then. Go on with the step that is shown.
        तब से %1 के नग किसी और को दिए गए। दिखाए क़दम से जारी रखें।
        = promised to others
        दूसरों को दिए
        = Tour %1 is done: every line is handled.
        टूर %1 पूरा: हर लाइन हो गई।
        = tour %1 is done
        टूर %1 पूरा
        = Given to the hub
        हब को दिए
        = These units of %1 are for another site now. Go on with the step that is shown.
        %1 के ये नग अब दूसरी साइट के हैं। दिखाए क़दम से जारी रखें।
        = hub has them back
        हब के पास लौटे
        = Nobody here knows %1. Expected: %2.
        यहाँ कोई %1 नहीं जानता। चाहिए: %2।
        = Press Caps Lock
        Caps Lock दबाएँ
        = Check the keyboard
        कीबोर्ड जाँचें
        = the keyboard is %1
        कीबोर्ड %1 है
        = Caps Lock is on
        Caps Lock चालू है
        = and
        और
        = Read %1, which seems to be %2: %3. F12 sets the scanner up.
        पढ़ा %1, जो %2 लगता है: %3। F12 से स्कैनर सेट करें।
        = F12 sets it up
        F12 से सेट करें
        = US
        US
        = French (AZERTY)
        फ़्रेंच (AZERTY)
        = German (QWERTZ)
        जर्मन (QWERTZ)
        = Scan another code
        दूसरा कोड स्कैन
        = %1 can be %2. Scan a code of only one.
        %1, %2 हो सकता है। सिर्फ़ एक का कोड स्कैन करें।
        = can be %1 things
        %1 चीज़ें हो सकता है
        = %1 is %2. Expected: %3.
        %1 तो %2 है। चाहिए: %3।
        = that is %1
        यह %1 है
        = Nobody here knows %1. Expected: an item, a place, a parcel, an order, a badge.
        यहाँ कोई %1 नहीं जानता। चाहिए: आइटम, जगह, पार्सल, ऑर्डर, बैज।
        = Scanned %1, where none is free. Expected: place %2.
        स्कैन %1, जहाँ कुछ ख़ाली नहीं। चाहिए: जगह %2।
        = this is %1
        यह %1 है
        = Take nothing here
        यहाँ से न लें
        = Place %1 is blocked. Skip the line with F4 or report it with F3.
        जगह %1 बंद है। लाइन F4 से छोड़ें या F3 से बताएँ।
        = %1 blocked
        %1 बंद
        = Use tote %1
        टोट %1 लें
        = Scanned %1. Expected: tote %2, where order %3 goes.
        स्कैन %1। चाहिए: टोट %2, जहाँ ऑर्डर %3 जाता है।
        = is not free for this order
        इस ऑर्डर के लिए ख़ाली नहीं
        = off its cart
        कार्ट से अलग
        = with order %1
        ऑर्डर %1 के साथ
        = Use another tote
        दूसरा टोट लें
        = %1 %2. Expected: an empty, free tote.
        %1 %2। चाहिए: ख़ाली टोट।
        = %1 in use
        %1 लगा है
        = Type how many left
        बचे कितने लिखें
        = Is %1 empty? Type 0 or scan EMPTY if so, else type how many you see.
        क्या %1 ख़ाली है? हाँ तो 0 टाइप या EMPTY स्कैन करें, नहीं तो कितने दिखते हैं टाइप करें।
        = 0 = bin is empty
        0 = बिन ख़ाली
        = Take %1
        %1 लें
        = Scanned %1 (%2). Expected: %3. Put the other back.
        स्कैन %1 (%2)। चाहिए: %3। दूसरा वापस रखें।
        = Scanned %1. Expected: %2.
        स्कैन %1। चाहिए: %2।
        = Leave it: too old
        छोड़ें: पुराना
        = Too few days left: %1. Take the expected lot or press F3.
        बहुत कम दिन बचे: %1। बताया लॉट लें या F3 दबाएँ।
        = Scanned %1, which keeps longer. Expected: %2.
        स्कैन %1, जो ज़्यादा चलता है। चाहिए: %2।
        = older goes first
        पहले पुराना
        = is booked in %1
        %1 में दर्ज है
        = is not known at this site
        इस साइट पर अनजान
        = Serial %1 %2. Expected: one that is booked here.
        सीरियल %1 %2। चाहिए: जो यहाँ दर्ज हो।
        = it is of %1
        %1 का है
        = serial is unknown
        सीरियल अनजान
        = Put %1 back
        %1 वापस रखें
        = All %1 are counted already. Expected: the tote. The last scan was not counted.
        सभी %1 गिने जा चुके। चाहिए: टोट। पिछला स्कैन नहीं गिना।
        = %1 are enough
        %1 काफ़ी हैं
        = Count only %1
        सिर्फ़ %1 गिनें
        = %1 more would make %2. Expected: %3 altogether. Nothing was added.
        %1 और से %2 होंगे। चाहिए: कुल %3। कुछ नहीं जोड़ा।
        = %1 too many
        %1 ज़्यादा
        = A typed number is not enough for %1. Expected: a scan of each unit or pack.
        %1 के लिए टाइप संख्या काफ़ी नहीं। चाहिए: हर नग या पैक का स्कैन।
        = no typed number
        टाइप संख्या नहीं
        = Scan the tote
        टोट स्कैन करें
        = %1 in the hand. Expected: none. Put them into the tote or press F8.
        %1 हाथ में। चाहिए: कुछ नहीं। टोट में रखें या F8 दबाएँ।
        = Nobody holds tour %1: it was put back. Choose it again in the list.
        टूर %1 किसी के पास नहीं: लौटाया गया। सूची में फिर चुनें।
        = tour %1 was left
        टूर %1 छोड़ा
        = Tour %1 is with %2%3 now. What you picked is kept. Enter shows the list of tours.
        टूर %1 अब %2%3 के पास है। आपका पिक बचा है। Enter से टूर की सूची।
        = This needs a badge for %1, and yours is not for it.
        इसके लिए %1 का बैज चाहिए, आपका वह नहीं।
        = needs %1
        %1 चाहिए
        = %1 %2. Choose another reason, or Esc goes back.
        %1 %2। दूसरा कारण चुनें, या Esc।
        = is for units to pick that are missing, and none is missing here
        कम नग के लिए है, यहाँ कोई कम नहीं
        = none is missing
        कोई कम नहीं
        = is for a unit in the hand: scan the place first
        हाथ के नग के लिए है: पहले जगह स्कैन करें
        = scan the place first
        पहले जगह स्कैन
        = is for a unit that is being picked
        पिक हो रहे नग के लिए है
        = only while picking
        सिर्फ़ पिक करते समय
        = is for a label that has to be scanned now, and none has
        अभी स्कैन होने वाले लेबल के लिए है, ऐसा कोई नहीं
        = no label is asked
        लेबल नहीं चाहिए
        = is for when a tote is on the cart
        कार्ट पर टोट हो तब के लिए है
        = no tote on the cart
        कार्ट पर टोट नहीं
        = is for the packing bench
        पैकिंग बेंच के लिए है
        = only while packing
        सिर्फ़ पैकिंग में
        = is for the dock
        डॉक के लिए है
        = only at the dock
        सिर्फ़ डॉक पर
        = is for returns
        रिटर्न के लिए है
        = only for returns
        सिर्फ़ रिटर्न में
        = is recorded by the site itself
        साइट ख़ुद दर्ज करती है
        = not to be chosen
        चुना नहीं जा सकता
        = has no use while the step is %1
        क़दम %1 पर काम का नहीं
        = Scan an item
        आइटम स्कैन करें
        = Scan a bin
        बिन स्कैन करें
        = Type a name
        नाम टाइप करें
        = Scan a parcel
        पार्सल स्कैन करें
        = Scan tote %1
        टोट %1 स्कैन करें
        = Scan an empty tote
        ख़ाली टोट स्कैन
        = Scan a carton
        कार्टन स्कैन करें
        = Scan a door
        डोर स्कैन करें
        = Scan a tote
        टोट स्कैन करें
        = place %1
        जगह %1
        = an item that lies here
        यहाँ का आइटम
        = the label of a bin
        बिन का लेबल
        = the name of a courier, typed
        कूरियर का नाम, टाइप किया
        = a parcel that comes back
        लौटा हुआ पार्सल
        = the item again, or how many (%1 of %2 counted)
        आइटम फिर, या कितने (%2 में से %1 गिने)
        = tote %1
        टोट %1
        = an empty, free tote
        ख़ाली टोट
        = how many are left in %1
        %1 में कितने बचे
        = the SSCC on a carton
        कार्टन का SSCC
        = the label of a door
        डोर का लेबल
        = %1, or another with room
        %1, या जगह वाली दूसरी
        = a lane with room
        जगह वाली लेन
        = the number on the seal
        सील का नंबर
        = a reference of up to %1 characters
        %1 अक्षर तक का संदर्भ
        = a tote, a unit in it, an order or a parcel
        टोट, उसका नग, ऑर्डर या पार्सल
        = a code of this site
        इस साइट का कोड
        = a place
        जगह
        = a tote
        टोट
        = an item
        आइटम
        = a badge
        बैज
        = an order
        ऑर्डर
        = a carton
        कार्टन
        = a load
        लोड
        = a box
        बॉक्स
        = a number
        संख्या
        = a text
        टेक्स्ट
        = ser
        सी
        = serial
        सीरियल
        """
}
