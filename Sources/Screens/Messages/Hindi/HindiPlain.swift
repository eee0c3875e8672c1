// Words of every screen: keys, titles, lists, the settings of a badge.

extension Hindi {
    static let plain = """
        = late
        देर
        = %1 min
        %1 मि
        = %1 h %2
        %1 घं %2
        = %1 days
        %1 दिन
        = Jan
        जन
        = Feb
        फ़र
        = Mar
        मार्च
        = Apr
        अप्रै
        = May
        मई
        = Jun
        जून
        = Jul
        जुल
        = Aug
        अग
        = Sep
        सित
        = Oct
        अक्टू
        = Nov
        नव
        = Dec
        दिस
        = lot
        लॉट
        = best before
        एक्सपायरी
        = no lot
        लॉट नहीं
        = the lot
        लॉट
        = best
        एक्स.
        = Help
        मदद
        = Shows what the keys do at this step.
        दिखाता है कि इस क़दम पर कुंजियाँ क्या करती हैं।
        = Clear
        मिटाएँ
        = Empties the entry line.
        लिखने की लाइन ख़ाली करता है।
        = Quit
        बंद
        = Ends the program.
        प्रोग्राम बंद करता है।
        = Sign out
        साइन आउट
        = Out
        आउट
        = Signs you out. Tours that are yours stay yours.
        आपको साइन आउट करता है। आपके टूर आपके रहते हैं।
        = Details
        विवरण
        = Info
        विवरण
        = Shows the item, the order, the lot, the note and the way.
        आइटम, ऑर्डर, लॉट, नोट और रास्ता दिखाता है।
        = Exception
        समस्या
        = Exc
        समस्या
        = Short, damaged, unreadable, tote full: choose a reason and see what follows before Enter.
        कम, ख़राब, न पढ़ा जाए, टोट भरा: कारण चुनें और Enter से पहले असर देखें।
        = Skip
        छोड़ें
        = Puts this line behind all others of the tour.
        इस लाइन को टूर की बाक़ी लाइनों के पीछे रखता है।
        = Where is it
        कहाँ है
        = Shows where something is and what happened to it last: scan or type any code.
        दिखाता है कि चीज़ कहाँ है और पिछला क्या हुआ: कोई भी कोड स्कैन या टाइप करें।
        = Takes back your last step on this tour.
        इस टूर का आपका पिछला क़दम वापस लेता है।
        = Menu
        मेनू
        = Shows the tours. The tour at hand stays yours.
        टूर दिखाता है। अभी वाला टूर आपका रहता है।
        = Leave the tour
        टूर छोड़ें
        = Puts the tour back for anybody to go on with. What is picked stays picked.
        टूर लौटाता है ताकि कोई भी जारी रखे। पिक किया माल पिक रहता है।
        = Drops what stands half done. Twice leaves the tour.
        अधूरा हटाता है। दो बार टूर छोड़ता है।
        = Commands
        कमांड
        = Cmds
        कमांड
        = Lists everything that can be done here.
        यहाँ जो भी हो सकता है उसकी सूची।
        = Repaint
        फिर बनाएँ
        = Draw
        बनाएँ
        = Draws the screen again.
        स्क्रीन फिर से बनाता है।
        = Scan
        स्कैन
        = Demo only: scans the code that is right now.
        सिर्फ़ डेमो: अभी सही कोड स्कैन करता है।
        = Wrong
        ग़लत
        = Demo only: scans a code that is wrong now.
        सिर्फ़ डेमो: अभी ग़लत कोड स्कैन करता है।
        = Cut line
        लाइन काटें
        = Line
        लाइन
        = Demo only: cuts the line to the hub, and mends it the next time.
        सिर्फ़ डेमो: हब की लाइन काटता है, अगली बार जोड़ता है।
        = Show code
        कोड दिखाएँ
        = Code
        कोड
        = Demo only: shows the code that is right now, to be scanned off the screen.
        सिर्फ़ डेमो: अभी सही कोड दिखाता है, स्क्रीन से स्कैन करने को।
        = no line is open
        कोई लाइन खुली नहीं
        = say how many left
        बचे कितने, बताएँ
        = no reasons known
        कारण नहीं मालूम
        = it is the last line
        यह आख़िरी लाइन है
        = nothing to undo yet
        वापस को कुछ नहीं
        = %1 in hand, tote first
        %1 हाथ में, पहले टोट
        = DOCKLINE
        DOCKLINE
        = SIGN IN
        साइन इन
        = TOURS
        टूर
        = PICK
        पिक
        = PUT BACK
        वापस रखें
        = BACK
        वापस
        = TOUR DONE
        टूर पूरा
        = What is wrong?
        क्या गड़बड़ है?
        = Where is it?
        कहाँ है?
        = GO TO
        यहाँ जाएँ
        = TAKE
        लें
        = INTO
        इसमें रखें
        = FROM
        यहाँ से
        = LOOK
        देखें
        = next
        अगला
        = then
        फिर
        = last stop of the tour
        टूर का आख़िरी पड़ाव
        = %1/%2 lines
        %1/%2 लाइन
        = TOTE %1
        टोट %1
        = T%1
        टो%1
        = NOTE
        नोट
        = COLD
        ठंडा
        = FRAGILE
        नाज़ुक
        = HAZMAT
        ख़तरनाक
        = qty %1/%2
        मात्रा %1/%2
        = leaves %1
        निकलेगा %1
        = slack %1
        समय %1
        = needs %1x%2
        %1x%2 चाहिए
        = aisle %1 %2 bay %3
        आइल %1 %2 बे %3
        = level %1 %2 position %3
        लेवल %1 %2 पोज़िशन %3
        = bay %1 level %2 pos %3
        बे %1 लेवल %2 पोज़ %3
        = same stop
        वही पड़ाव
        = %1 m on,
        %1 मी आगे,
        = same aisle
        वही आइल
        = another aisle
        दूसरी आइल
        = scan place %1
        जगह %1 स्कैन करें
        = scan place
        जगह स्कैन
        = , or type its check digits
        , या चेक अंक टाइप करें
        = scan the item
        आइटम स्कैन करें
        = scan or type %1
        %1 स्कैन/टाइप करें
        = scan the code with %1, or type it
        %1 वाला कोड स्कैन करें, या टाइप करें
        = scan serial %1 of %2
        सीरियल %1/%2 स्कैन करें
        = qty
        मात्रा
        = scan again, or type how many
        फिर स्कैन, या संख्या
        = scan the item again, or type how many (%1 of %2)
        आइटम फिर स्कैन करें, या संख्या टाइप करें (%2 में से %1)
        = how many
        कितने
        = how many left? 0 = empty
        कितने बचे? 0 = ख़ाली
        = how many are left in %1? 0 = empty
        %1 में कितने बचे? 0 = ख़ाली
        = scan tote %1
        टोट %1 स्कैन करें
        = empty tote
        ख़ाली टोट
        = scan an empty tote
        ख़ाली टोट स्कैन करें
        = scan an empty tote for order %1
        ऑर्डर %1 के लिए ख़ाली टोट स्कैन करें
        = Enter ends
        Enter: ख़त्म
        = Enter shows the list of tours
        Enter से टूर की सूची
        = badge
        बैज
        = scan your badge, or type it
        अपना बैज स्कैन करें, या टाइप करें
        = tour
        टूर
        = tour number
        टूर नंबर
        = choose with Up, Down and Enter, or type or scan the tour number
        ऊपर, नीचे और Enter से चुनें, या टूर नंबर टाइप या स्कैन करें
        = scan anything, or type its code
        स्कैन करें या कोड टाइप करें
        = Enter Esc
        Enter Esc
        = Up Down choose   Enter do it   Esc back
        ऊपर नीचे चुनें   Enter करें   Esc पीछे
        = Enter do   Esc back
        Enter करें Esc पीछे
        = %1 empty?
        %1 ख़ाली?
        = Is %1 empty now?
        क्या %1 अब ख़ाली है?
        = Type how many are left, 0 for none; or scan EMPTY, or one that is left.
        कितने बचे टाइप करें, कोई नहीं तो 0; या EMPTY स्कैन करें, या बचा नग।
        = 0 or EMPTY if so
        0 या EMPTY अगर हाँ
        = No tote was filled.
        कोई टोट नहीं भरा।
        = Bring to packing:
        पैकिंग पर ले जाएँ:
        = F8 still undoes the last step. Enter leaves the tour.
        F8 अब भी पिछला क़दम वापस लेता है। Enter टूर छोड़ता है।
        = DONE
        पूरा
        = empty
        ख़ाली
        = new
        नया
        = Lines
        लाइनें
        = Leaves
        निकलेगा
        = Slack
        समय
        = Units
        नग
        = Orders
        ऑर्डर
        = Priority
        प्राथ.
        = Place
        जगह
        = On hand
        स्टॉक
        = Claimed
        आरक्षित
        = Free
        ख़ाली
        = Item
        आइटम
        = Order
        ऑर्डर
        = Qty
        मात्रा
        = in tote
        टोट में
        = Esc Back
        Esc पीछे
        = Esc Back  PgDn more
        Esc पीछे  PgDn और
        = None on hand
        स्टॉक में नहीं
        = No place of this site has any.
        इस साइट की किसी जगह में नहीं।
        = at this site
        इस साइट पर
        = Scan or type
        स्कैन/टाइप करें
        = An item, a place, a parcel, an order, a load, a return or a badge: where it is, and what happened to it.
        आइटम, जगह, पार्सल, ऑर्डर, लोड, रिटर्न या बैज: कहाँ है और क्या हुआ।
        = what to find
        क्या खोजना है
        = 1 waits
        1 रुका
        = %1 wait
        %1 रुके
        = urgent %1
        अर्जेंट %1
        = awaited
        आना है
        = urgent
        अर्जेंट
        = awaited: %1
        आना है: %1
        = open
        खुली
        = SKU
        SKU
        = Wanted
        चाहिए
        = %1, picked %2, short %3
        %1, पिक %2, कम %3
        = Way
        रास्ता
        = Totes
        टोट
        = Barcodes
        बारकोड
        = Handling
        सँभाल
        = Weight
        वज़न
        = Channel
        चैनल
        = Note
        नोट
        = settings chosen
        सेटिंग चुनी
        = SETTINGS
        सेटिंग
        = Settings
        सेटिंग
        = Set
        सेटिंग
        = Your language, sound, contrast and large letters, at every station.
        आपकी भाषा, आवाज़, कंट्रास्ट और बड़े अक्षर, हर स्टेशन पर।
        = Arrows Enter Esc
        तीर Enter Esc
        = Up Down choose   Left Right change   Enter keep   Esc back
        ऊपर नीचे चुनें   बाएँ दाएँ बदलें   Enter रखें   Esc पीछे
        = Settings kept
        सेटिंग रखी
        = They hold at every station where you sign in
        हर स्टेशन पर लागू, जहाँ आप साइन इन करें
        = everywhere
        हर जगह
        = Language
        भाषा
        = Sound
        आवाज़
        = Contrast
        कंट्रास्ट
        = Letters
        अक्षर
        = bell on
        घंटी चालू
        = quiet
        शांत
        = normal
        सामान्य
        = high
        ज़्यादा
        = large
        बड़े
        = usual
        सामान्य
        = PgDn more
        PgDn और
        = Enter Do it  Esc Back
        Enter करें Esc पीछे
        = Scan ignored. Close this list first, then scan.
        स्कैन नहीं लिया। पहले यह सूची बंद करें, फिर स्कैन।
        = Nothing chosen. Type a name or use the arrows.
        कुछ नहीं चुना। नाम टाइप करें या तीर दबाएँ।
        = No command has that name. Press Bksp and try again.
        इस नाम की कमांड नहीं। Bksp दबाकर फिर कोशिश करें।
        = dock
        डॉक
        = inspect
        जाँच
        = receive
        रिसीविंग
        = supervise
        सुपरवाइज़र
        = hazmat
        ख़तरनाक माल
        """
}
